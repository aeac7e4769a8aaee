using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>A bid that came late, on which a person decides (SUB-3).</summary>
/// <param name="Bid">The bid.</param>
/// <param name="Sent">The late version; the last one that was sent.</param>
public sealed record LateBid(Bid Bid, Submission Sent)
{
    /// <summary>The last late version of each bid that has no version in time, and all that were decided.</summary>
    public static IReadOnlyList<LateBid> Of(Tender tender, IEnumerable<Bid> bids) =>
    [
        .. bids.Where(bid => bid.TenderId == tender.Id && bid.WithdrawnAt is null)
            .SelectMany(bid => bid.Submissions
                .Where(sent => sent.Timing != SubmissionTiming.InTime
                    && (sent.Admitted is not null || sent == bid.Submissions[^1]))
                .Select(sent => new LateBid(bid, sent)))
            .OrderBy(late => late.Sent.SubmittedAt),
    ];
}
