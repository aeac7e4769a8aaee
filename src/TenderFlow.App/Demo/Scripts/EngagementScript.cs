using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What happens before some tenders are written: people are asked, speak, and get their answers.</summary>
public sealed class EngagementScript(EngagementCommands commands)
{
    private const int DaysBefore = 60;
    private const int DaysOpen = 28;

    /// <summary>The next things, in no order.</summary>
    public IEnumerable<Act> Next(Scene scene, Actor buyer, Chance chance) => scene switch
    {
        { Tender.PublishedAt: not null } => [],
        { Round: null } => Asks(scene.Plan, chance) ? [Plan(scene, buyer)] : [],
        { Round: { OpenedAt: null } round } => [Prepare(scene, round, buyer, chance)],
        { Round: { ClosedAt: null } round } => Hearing(scene, round, buyer, chance),
        { Round: { SummaryAt: null } round } => [Answer(scene, round, buyer, chance)],
        _ => [],
    };

    /// <summary>Whether people are asked before this tender.</summary>
    public static bool Asks(TenderPlan plan, Chance chance) =>
        chance.In("asks people", 0.7) && BeginsAt(plan) > DemoSettings.Starts;

    private static DateTimeOffset BeginsAt(TenderPlan plan) => plan.PublishAt.AddDays(-DaysBefore);

    private Act Plan(Scene scene, Actor buyer) => new(BeginsAt(scene.Plan), "buyer/ask people", stop =>
        commands.Ask.PlanAsync(buyer, scene.Tender?.Id, new(
            scene.Plan.Terms.Title, "We plan this service. First we want to know what people need.", "Tell us what you need.",
            Voices.Questions, LocalClock.Day(BeginsAt(scene.Plan), scene.Zone).AddDays(DaysOpen)), stop));

    private Act Prepare(Scene scene, EngagementRound round, Actor buyer, Chance chance)
    {
        var at = BeginsAt(scene.Plan);
        var invited = round.Contributors.Count;
        return invited < chance.Between("voices", 3, 8)
            ? new(at.AddMinutes(5 + invited), $"buyer/invite/{invited}", stop =>
                commands.Ask.InviteAsync(buyer, round.Id, Voices.Invitee(scene.Plan, invited, chance), stop))
            : round.Materials.Count == 0
                ? new(at.AddMinutes(30), "buyer/show", stop => commands.Log.ShowAsync(
                    buyer, round.Id, "What we know so far", "40 people use such a service now. 15 wait for a place.", false, null, stop))
                : new(at.AddMinutes(40), "buyer/open round", stop => commands.Ask.OpenAsync(
                    buyer, round.Id, BuyerScript.WhyHardWordsStay, stop));
    }

    private IEnumerable<Act> Hearing(Scene scene, EngagementRound round, Actor buyer, Chance chance)
    {
        var opened = round.OpenedAt!.Value;
        foreach (var (place, who) in round.Contributors.Index().Where(c => c.Item.IsWanted && c.Item.PersonId is not null))
        {
            var about = chance.About($"voice/{place}");
            var at = opened.AddHours(about.Between("says at", 20, (DaysOpen * 24) - 30));
            if (about.In("says nothing", 0.25))
            {
                continue;
            }

            yield return about.In("declines", 0.1)
                ? new(at, $"voice/{place}/no", stop => commands.Say.DeclineAsync(round.Id, who.Id, stop))
                : new(at, $"voice/{place}/says", stop => commands.Say.InvitedAsync(
                    round.Id, who.Id, Voices.Said(about), Voices.Consent(about), stop));
        }

        if (!round.Points.Any(p => p.Channel == Channel.Phone))
        {
            yield return new(opened.AddDays(9), "buyer/phone note", stop => commands.Say.TypedAsync(
                buyer, round.Id, new("", "", "", ContributorKind.User), Voices.Said(chance.About("phone")), new(false, false),
                Channel.Phone, stop));
        }

        if (round.Meetings.Count == 0)
        {
            var day = LocalClock.Day(opened, scene.Zone).AddDays(14);
            yield return new(opened.AddDays(15), "buyer/meeting", stop => commands.Log.MeetAsync(buyer, round.Id, new(
                day, new(14, 0), "The library", "Two local groups", chance.Between("came", 4, 30), "Can the service run later in the day?"), stop));
        }

        if (round is { EarlyNoticeOn: null } && EngagementRecord.NeedsEarlyNotice(scene.Plan.Terms.Profile))
        {
            yield return new(opened.AddDays(2), "buyer/early notice", stop => commands.Log.NoteEarlyNoticeAsync(
                buyer, round.Id, LocalClock.Day(opened, scene.Zone), "", stop));
        }
    }

    private Act Answer(Scene scene, EngagementRound round, Actor buyer, Chance chance)
    {
        var from = round.ClosedAt!.Value.AddDays(chance.Between("answers", 5, 25)).AddHours(10);
        return round.Points.Index().FirstOrDefault(p => p.Item.AnsweredAt is null) is (var place, { } point)
            ? new(from.AddMinutes(place), $"buyer/answer point/{place}", stop => commands.Reply.AnswerAsync(
                buyer, round.Id, point.Id, Voices.Reply(chance.About($"reply/{place}")), stop))
            : new(from.AddHours(5), "buyer/you said we did", stop => commands.Reply.PublishAsync(buyer, round.Id, stop));
    }
}
