using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>How two people open the bids, and how larger tenders are scored by both of them.</summary>
internal sealed class ScoringDesk(Commands commands)
{
    public IEnumerable<Act> Next(Scene scene, IReadOnlyList<Bid> bids, Actor buyer, Actor colleague, Chance chance)
    {
        var tender = scene.Tender!;
        var opens = Morning(scene, LocalClock.Day(scene.Closes, scene.Zone), chance.Between("opens", 1, 2), chance, "open");
        if (tender.BidsOpenedAt is null)
        {
            return tender.OpeningBegunAt is null
                ? [new(opens, "buyer/open", stop => commands.Open.RunAsync(buyer, tender.Id, stop))]
                : [new(opens.AddMinutes(7), "colleague/open", stop => commands.Open.RunAsync(colleague, tender.Id, stop))];
        }

        var opened = LocalClock.Day(tender.BidsOpenedAt.Value, scene.Zone);
        return PutRight(scene, bids, buyer, opened, chance).Concat(!chance.In("two people score", 0.4)
            ? []
            : Score(scene, bids, buyer, "buyer", opened, chance)
                .Concat(Score(scene, bids, colleague, "colleague", opened, chance))
                .Concat(Agree(scene, bids, buyer, opened, chance)));
    }

    /// <summary>The score that a person gives.</summary>
    public static GivenScore ScoreOf(Chance chance, string who, int bid, int criterion) => new(criterion,
        chance.Between($"score/{who}/{bid}/{criterion}", 4, 10),
        chance.Of($"reason/{who}/{bid}/{criterion}", Texts.ScoreReasons));

    /// <summary>The scores that a person gives to a bid.</summary>
    public static IReadOnlyList<GivenScore> ScoresOf(Chance chance, string who, Bid bid, IReadOnlyList<Criterion> criteria) =>
        [.. Evaluation.Judged(criteria).Select(number => ScoreOf(chance, who, bid.Id, number))];

    private IEnumerable<Act> PutRight(Scene scene, IReadOnlyList<Bid> bids, Actor buyer, DateOnly opened, Chance chance)
    {
        if (scene.Evaluation is not { Points.Count: > 0 } && chance.In("asks to put right", 0.2))
        {
            var asked = bids[chance.Between("whom", 0, bids.Count - 1)];
            yield return new(Morning(scene, opened, 1, chance, "put right"), "buyer/put-right",
                stop => commands.AskToPutRight.RunAsync(buyer, scene.Tender!.Id,
                    [(asked.Id, "Your answer names five days, and your plan names four. Which one is right?")], stop));
        }
    }

    private IEnumerable<Act> Score(
        Scene scene, IReadOnlyList<Bid> bids, Actor person, string who, DateOnly opened, Chance chance)
    {
        var (tender, evaluation) = (scene.Tender!, scene.Evaluation);
        if (evaluation?.HasDeclared(person.PersonId) != true)
        {
            IReadOnlyList<Bid> link = who != "buyer" && chance.In("link", 0.1) && bids.Count > 1 ? [bids[0]] : [];
            yield return new(Morning(scene, opened, 1, chance, $"declare/{who}"), $"{who}/declare",
                stop => commands.Assessors.DeclareAsync(person, tender.Id, [.. link.Select(b => b.Id)],
                    link.Count == 0 ? "" : "My sister works there.", stop));
            yield break;
        }

        foreach (var bid in bids.Where(b => evaluation.WhyNotScore(person.PersonId, b.Id) is null))
        {
            yield return new(Morning(scene, opened, 2, chance, $"score/{who}/{bid.Id}"), $"{who}/score/{bid.Id}",
                stop => commands.Score.RunAsync(person, tender.Id, bid.Id,
                    ScoresOf(chance, who, bid, AwardCriteria.Of(tender, scene.Force.Rules.Assessment)), handIn: true, stop));
        }
    }

    private IEnumerable<Act> Agree(Scene scene, IReadOnlyList<Bid> bids, Actor buyer, DateOnly opened, Chance chance)
    {
        var criteria = AwardCriteria.Of(scene.Tender!, scene.Force.Rules.Assessment);
        foreach (var bid in bids.Where(b => scene.Evaluation is { } e && e.IsScored(b.Id) && e.Scoring(b.Id).Count > 1
            && !e.IsFinal(b.Id, criteria) && !e.IsBarred(buyer.PersonId, b.Id)))
        {
            yield return new(Morning(scene, opened, 3, chance, $"agree/{bid.Id}"), $"buyer/agree/{bid.Id}",
                stop => commands.Score.AgreeAsync(
                    buyer, scene.Tender!.Id, bid.Id, ScoresOf(chance, "together", bid, criteria), stop));
        }
    }

    private static DateTimeOffset Morning(Scene scene, DateOnly day, int workingDays, Chance chance, string what) =>
        LocalClock.Instant(scene.Force.Calendar.Add(day, workingDays).Date,
            new TimeOnly(9, 30).Add(TimeSpan.FromSeconds(chance.Between($"{what} at", 1, 20_000))), scene.Zone);
}
