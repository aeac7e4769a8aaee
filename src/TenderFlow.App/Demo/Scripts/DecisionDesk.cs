using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What a commissioner does after bids closed: late bids first, the opening, the scores, then the decision.</summary>
internal sealed class DecisionDesk(Commands commands)
{
    private readonly ScoringDesk scoring = new(commands);

    public IEnumerable<Act> Next(Scene scene, Actor buyer, Actor colleague, Chance chance)
    {
        var tender = scene.Tender!;
        foreach (var bid in scene.Bids.Values)
        {
            foreach (var late in bid.Submissions.Where(s => s.Timing != SubmissionTiming.InTime && s.Admitted is null))
            {
                var admit = late.Timing == SubmissionTiming.LateStartedInTime;
                yield return new(late.SubmittedAt.AddHours(26), $"buyer/late/{bid.Id}", stop => commands.Late.RunAsync(
                    buyer, bid.Id, late.Number, admit,
                    admit ? "You began in time, and nobody gains by it." : "The bid was begun after the closing time.", stop));
            }
        }

        var bids = Counting(scene);
        foreach (var act in bids.Count == 0 ? [] : scoring.Next(scene, bids, buyer, colleague, chance))
        {
            yield return act;
        }

        yield return new(
            DecidesAt(scene, tender, chance), "buyer/decide", stop => DecideAsync(scene, tender, buyer, chance, stop));
    }

    private static List<Bid> Counting(Scene scene) =>
        [.. scene.Bids.Values.Where(b => b.IsSubmitted).OrderBy(b => b.OrganisationId)];

    private static DateTimeOffset DecidesAt(Scene scene, Tender tender, Chance chance)
    {
        var days = chance.In("decides late", 0.25) ? chance.Between("late by", 1, 14) : -chance.Between("early by", 1, 9);
        return LocalClock.Instant(
            scene.Force.Calendar.Add(tender.DecisionExpected!.Value, days).Date,
            new TimeOnly(10, 0).Add(TimeSpan.FromSeconds(chance.Between("decides at", 1, 20_000))), scene.Zone);
    }

    private Task DecideAsync(Scene scene, Tender tender, Actor buyer, Chance chance, CancellationToken stop)
    {
        var bids = Counting(scene);
        if (bids.Count == 0 || chance.In("nobody", 0.06))
        {
            return commands.Decide.DecideNotToAwardAsync(
                buyer, tender.Id, bids.Count == 0 ? "No bid came in." : "No bid met the needs of the service.",
                "We will talk to local groups and try again.", stop);
        }

        var criteria = AwardCriteria.Of(tender, scene.Force.Rules.Assessment);
        var scored = scene.Evaluation is { HandedIn.Count: > 0 } ? scene.Evaluation : null;
        var results = scored is null
            ? BidResult.Of((bid, number) => ScoringDesk.ScoreOf(chance, "buyer", bid, number), criteria, bids)
            : BidResult.Of(scored, criteria, bids);
        return commands.Decide.AwardAsync(buyer, new AwardRequest(
            tender.Id, results[0].OrganisationId, "This bid gave the best service for the price.",
            bids.ToDictionary(b => b.OrganisationId, b => new BidFeedback(
                scored is null ? ScoringDesk.ScoresOf(chance, "buyer", b, criteria) : [],
                chance.Of($"strong/{bids.IndexOf(b)}", Texts.Strong), chance.Of($"next time/{bids.IndexOf(b)}", Texts.NextTime))))
        {
            HasNoLinks = true,
            KeepsPause = chance.In("keeps the pause", 0.9),
        }, stop);
    }
}
