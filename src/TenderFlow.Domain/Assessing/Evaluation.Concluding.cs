using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.Domain.Assessing;

/// <summary>How the scoring comes to a decision.</summary>
public sealed partial class Evaluation
{
    /// <summary>Every reason why the decision cannot be made now; empty when it can (SUB-7, AWD-1).</summary>
    /// <param name="criteria">What is scored.</param>
    /// <param name="bids">The bids that count.</param>
    /// <param name="zone">The zone in which times are told.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    public IReadOnlyList<Refusal> WhyNotDecide(
        IReadOnlyList<Criterion> criteria, IReadOnlyCollection<Bid> bids, string zone, DateTimeOffset now) =>
        WaitsForBidders(now)
            ? [new("SUB-7", "", $"A bidder can still put something right, until {PlainDate.DayAndTime(PutRightUntil!.Value, zone)}.")]
            : [.. bids.Where(b => !IsFinal(b.Id, criteria)).Select(b => new Refusal("AWD-1", $"score-{b.OrganisationId}-1",
                "Each bid needs a score that stands, with its reason, for everything that is scored."))];

    /// <summary>Whether every criterion of a bid has a score that stands.</summary>
    public bool IsFinal(int bidId, IReadOnlyList<Criterion> criteria) =>
        Judged(criteria).All(number => Standing(bidId, number) is not null);

    /// <summary>The score that stands: what was agreed, or the score of the only assessor; null while there is none.</summary>
    public GivenScore? Standing(int bidId, int criterion)
    {
        if (Agreed.Find(a => a.BidId == bidId && a.Criterion == criterion) is { } agreed)
        {
            return new(criterion, agreed.Score, agreed.Reason);
        }

        return Scoring(bidId) is [var only] && HasHandedIn(only, bidId)
            && Scores.Find(s => s.PersonId == only && s.BidId == bidId && s.Criterion == criterion) is { } own
                ? new(criterion, own.Score, own.Reason)
                : null;
    }

    /// <summary>Records the decision and what each bidder is told besides the scores.</summary>
    /// <param name="winnerId">The organisation that won.</param>
    /// <param name="whyNotHighest">Why another bid has more points; null when none has.</param>
    /// <param name="advice">For each bid what was strong, and one thing for next time.</param>
    /// <param name="now">The time of the decision, in UTC.</param>
    public void Conclude(int winnerId, string? whyNotHighest, IEnumerable<Advised> advice, DateTimeOffset now)
    {
        Refuse(ConcludedAt is null ? null : new("AWD-1", "", "The decision is made already."));
        (WinnerId, WhyNotHighest, ConcludedAt) = (winnerId, whyNotHighest, now);
        Advice = [.. advice];
        Record(new EvaluationConcluded(TenderId, winnerId, Advice.Count));
    }
}
