using TenderFlow.App.Platform.Database;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What buyer and provider do next about a contract: agree, sign, answer, listen, move.</summary>
public sealed class ContractScript(Commands commands)
{
    /// <summary>The next things, in no order.</summary>
    public IEnumerable<Act> Next(Scene scene, Contract contract, Actor buyer, Actor provider, Chance chance)
    {
        // Small tenders have no pause: then people count from the day on which the decision was expected.
        var decided = scene.Tender!.StandstillEnds ?? scene.Tender.DecisionExpected!.Value;
        if (contract.PlanAgreedAt is null)
        {
            var days = chance.In("agrees late", 0.1) ? chance.Between("late by", 5, 20) : chance.Between("agrees", -5, 2);
            yield return new(Day(decided, days, chance, "agree"), "provider/agree",
                stop => commands.Agree.RunAsync(provider, contract.Id, stop));
        }
        else if (contract.SignedAt is null && scene.Tender.Status is TenderStatus.Standstill or TenderStatus.IntentionToAward)
        {
            var from = Later(decided, LocalClock.Day(contract.PlanAgreedAt.Value, scene.Zone));
            yield return new(Day(from, chance.Between("signs", 1, 6), chance, "sign"), "buyer/sign",
                stop => commands.Sign.RunAsync(buyer, contract.Id, stop));
        }
        else if (contract.SignedAt is not null)
        {
            foreach (var act in contract.Reviews.OrderBy(r => r.Id).SelectMany((review, i) =>
                ReviewActs(scene, contract, review, buyer, provider, chance.About($"review/{i}"))))
            {
                yield return act;
            }
        }
    }

    private IEnumerable<Act> ReviewActs(
        Scene scene, Contract contract, Review review, Actor buyer, Actor provider, Chance chance)
    {
        if (review is { AnsweredAt: not null, FeedbackAt: null })
        {
            var day = scene.Force.Calendar.Add(LocalClock.Day(review.AnsweredAt.Value, scene.Zone),
                chance.In("listens late", 0.2) ? chance.Between("days", 11, 15) : chance.Between("days", 1, 9)).Date;
            yield return new(Day(day, 0, chance, "listen"), $"buyer/feedback/{review.Id}", stop => commands.Feedback.RunAsync(
                buyer, new FeedbackRequest(contract.Id, review.Id, "You told us what works and what is hard.",
                    "We will look for a bigger room with you.", day.AddDays(30)), stop));
        }

        if (review.AnsweredAt is not null)
        {
            yield break;
        }

        var moves = review.DueVersion == 1 && chance.In("moves", 0.1) && Day(review.DueOn, -5, chance, "move") > contract.SignedAt;
        if (moves)
        {
            var due = scene.Force.Calendar.NextOrSame(review.DueOn.AddDays(14)).Date;
            yield return new(Day(review.DueOn, -5, chance, "move"), $"provider/move/{review.Id}", stop => commands.Move.RunAsync(
                chance.In("buyer moves", 0.5) ? buyer : provider, contract.Id, review.Id, due, "Our lead is away that week.", stop));
        }
        else if (AnswersAfter(chance) is { } days && Day(review.DueOn, days, chance, "answer") is var at && at > contract.SignedAt)
        {
            yield return new(at, $"provider/review/{review.Id}", stop => commands.Review.RunAsync(
                provider, contract.Id, review.Id,
                review.Requests.ConvertAll(r => chance.Of(r.Question, Texts.ReviewAnswers)), null, stop));
        }
    }

    // Days after the due day on which the answers come; null: never.
    private static int? AnswersAfter(Chance chance) => chance.Part("answers") switch
    {
        < 0.15 => -16,
        < 0.45 => -chance.Between("early by", 1, 9),
        < 0.65 => 0,
        < 0.80 => chance.Between("late by", 1, 6),
        < 0.90 => chance.Between("very late by", 8, 20),
        _ => null,
    };

    private static DateTimeOffset Day(DateOnly day, int more, Chance chance, string what) => LocalClock.Instant(
        day.AddDays(more), new TimeOnly(9, 10).Add(TimeSpan.FromSeconds(chance.Between($"{what} at", 1, 28_000))), Zones.London);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
