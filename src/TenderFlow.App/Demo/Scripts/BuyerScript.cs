using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What a commissioner does next with a tender, from draft to decision.</summary>
public sealed class BuyerScript(Commands commands)
{
    // The notices of the demo are real ones: many are hard to read, and that is shown and not hidden.
    internal const string WhyHardWordsStay = "The notice went out in these words, and both must match.";

    private readonly DecisionDesk desk = new(commands);

    /// <summary>The next things, in no order.</summary>
    public IEnumerable<Act> Next(Scene scene, Actor buyer, Actor colleague, Chance chance) => scene.Tender switch
    {
        { IsOpen: true } tender => Changes(scene, tender, buyer, chance).Concat(Answers(scene, tender, buyer, chance)),
        { Status: TenderStatus.Evaluating } => desk.Next(scene, buyer, colleague, chance),
        // People who were asked wait for their answers first.
        { PublishedAt: null } when scene.Round is { SummaryAt: null } => [],
        null or { PublishedAt: null } =>
            [new(scene.Plan.PublishAt, "buyer/publish", stop => PublishAsync(scene.Plan, scene.Tender, buyer, stop))],
        _ => [],
    };

    private async Task PublishAsync(TenderPlan plan, Tender? draft, Actor buyer, CancellationToken stop)
    {
        var id = draft?.Id ?? await commands.Draft.StartAsync(buyer, plan.Terms, stop);
        var terms = draft is { Terms.Engagement.Length: > 0 } asked
            ? plan.Terms with { Engagement = asked.Terms.Engagement, NoEngagementReason = "" }
            : plan.Terms;
        await commands.Draft.RunAsync(buyer, id, new DraftContent(terms, plan.Asked, plan.Reviews, plan.Closes), stop);
        await commands.Publish.RunAsync(buyer, id, WhyHardWordsStay, stop);
    }

    private IEnumerable<Act> Changes(Scene scene, Tender tender, Actor buyer, Chance chance)
    {
        if (scene.Closes <= scene.Now)
        {
            yield break;
        }

        if (chance.In("stops", 0.05))
        {
            yield return new(scene.Planned(0.7), "buyer/stop", stop => commands.Change.WithdrawAsync(
                buyer, tender.Id, "The money for this service was cut.", "We will tell you if it comes back.", stop));
        }

        if (tender.ChangeVersion == 1 && chance.In("amends", 0.2))
        {
            yield return new(scene.Planned(0.45), "buyer/amend", stop => commands.Change.AmendAsync(buyer, new AmendRequest(
                tender.Id, tender.Terms.Summary, tender.Terms.Requirements + "\n\nThe service also runs in August.",
                "The service also runs in August.", "People told us that summer is the hardest time.",
                // The rest of a real notice stands there as before.
                WhyHardWordsStay), stop));
        }

        if (Move(scene, tender, chance) is var (at, closes, reason)
            && tender.WhyNotMoveClosing(closes, reason, scene.Force, at > scene.Now ? at : scene.Now) is null)
        {
            yield return new(at, "buyer/move", stop => commands.Change.MoveClosingAsync(buyer, tender.Id, closes, reason, stop));
        }
    }

    private static (DateTimeOffset At, Deadline Closes, string Reason)? Move(Scene scene, Tender tender, Chance chance) =>
        (tender.DeadlineVersion, chance.Part("moves")) switch
        {
            (1, < 0.24) => (scene.Planned(0.3 + (0.5 * chance.Part("moves at"))), Later(scene, tender, 7),
                "Several groups asked for more time."),
            (2, < 0.06) => (Scene.Between(scene.Plan.PublishAt, scene.Closes, 0.88), Later(scene, tender, 7),
                "A document was missing for two days."),
            (1, > 0.94) => (scene.Planned(0.2), Later(scene, tender, -5), "The service is needed sooner."),
            _ => null,
        };

    private static Deadline Later(Scene scene, Tender tender, int days) => Deadline.Resolve(
        scene.Force.Calendar.NextOrSame(tender.BidsClose!.LocalDate.AddDays(days)).Date,
        tender.BidsClose.LocalTime, tender.BidsClose.Zone);

    private IEnumerable<Act> Answers(Scene scene, Tender tender, Actor buyer, Chance chance)
    {
        var due = Timetable.Of(tender.BidsClose!, scene.Force).AnswersDue.Instant;
        return scene.Questions.Where(q => q.AnsweredAt is null).Select(question =>
        {
            var about = chance.About($"question/{scene.Questions.ToList().IndexOf(question)}");
            var at = about.In("late", 0.15)
                ? due.AddHours(about.Between("hours late", 3, 40))
                : Scene.Between(question.AskedAt, due, 0.15 + (0.7 * about.Part("answer")));
            return new Act(at, $"buyer/answer/{question.AskedAt.UtcTicks}", stop => AnswerAsync(question, about, buyer, stop));
        }).Where(act => act.At < scene.Closes);
    }

    private Task AnswerAsync(Question question, Chance about, Actor buyer, CancellationToken stop) =>
        commands.Answer.RunAsync(buyer, question.Id, about.Of("reply", Texts.Replies), about.In("changes", 0.1), stop);
}
