using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Assessing;

/// <summary>Small things that bidders can put right after the opening, in the same time for all (SUB-7).</summary>
public sealed partial class Evaluation
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>Until when points can be put right, in UTC; null when none was ever asked.</summary>
    public DateTimeOffset? PutRightUntil => Points.Count == 0 ? null : Points.Max(p => p.Until);

    /// <summary>Whether a bidder can still put something right, so that nobody may decide.</summary>
    public bool WaitsForBidders(DateTimeOffset now) => Points.Exists(p => p.Until >= now && p.AnsweredAt is null);

    /// <summary>Asks bidders to put points right. All points of one round have the same time.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="asked">The exact point for each bid.</param>
    /// <param name="force">The rules in force.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <returns>The new points.</returns>
    /// <exception cref="DomainError">A round runs, or nothing is asked.</exception>
    public IReadOnlyList<PointToPutRight> AskToPutRight(
        Tender tender, IReadOnlyList<(int BidId, string Words)> asked, RulesInForce force, DateTimeOffset now)
    {
        RefuseUnless(tender, now);
        Refuse(this switch
        {
            _ when asked.Count == 0 || asked.Any(a => string.IsNullOrWhiteSpace(a.Words)) =>
                new("SUB-7", "words", "Say exactly what is to be put right."),
            _ when PutRightUntil >= now => new("SUB-7", "",
                "Bidders are putting things right now, and all have the same time. Wait until it is over."),
            _ => null,
        });
        var zone = tender.BidsClose!.Zone;
        var last = force.Calendar.Add(LocalClock.Day(now, zone), force.Rules.Assessment.PutRightWorkingDays).Date;
        var until = Deadline.AtLocal(last, EndOfDay, zone).Instant;
        var added = asked.Select((a, i) => new PointToPutRight(Points.Count + i + 1, a.BidId, a.Words, now, until)).ToList();
        Points.AddRange(added);
        Record(new AskedToPutRight(TenderId, added.Count, until));
        return added;
    }

    /// <summary>A bidder puts a point right. It can be done again until the time is over.</summary>
    /// <exception cref="DomainError">There is no such point, its time is over, or nothing is said.</exception>
    public void PutRight(int bidId, int number, string answer, DateTimeOffset now)
    {
        var at = Points.FindIndex(p => p.Number == number && p.BidId == bidId);
        Refuse(at switch
        {
            < 0 => new("SUB-7", "", "We did not ask you to put this right."),
            _ when Points[at].Until < now => new("SUB-7", "", "The time to put this right is over. Call the person named on this page."),
            _ when string.IsNullOrWhiteSpace(answer) => new("SUB-7", "answer", "Write what puts it right."),
            _ => null,
        });
        Points[at] = Points[at] with { Answer = answer, AnsweredAt = now };
        Record(new PointPutRight(TenderId, bidId, number));
    }
}
