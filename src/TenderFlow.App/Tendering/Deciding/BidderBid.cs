using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Managing;
using TenderFlow.App.Tendering.Reading;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>A bid that counts, with its bidder's name. It can only be had once bids may be read (INV-6).</summary>
/// <param name="Bid">The bid.</param>
/// <param name="Name">The bidder.</param>
/// <param name="Sent">The version that counts; the only one a buyer reads.</param>
public sealed record BidderBid(Bid Bid, string Name, Submission Sent)
{
    /// <summary>All bids that count, in the order they began; null while nobody may read them.</summary>
    public static async Task<IReadOnlyList<BidderBid>?> ReadAsync(
        UnitOfWork records, TenderView view, CancellationToken cancellationToken) =>
        !BidReading.IsOpen(view.Tender, view.Now)
            ? null
            : await records.ReadAsync(async db =>
            {
                var bids = await RecordDecision.CountingBidsAsync(db, view.Tender.Id, cancellationToken);
                var names = await BidderNames.OfAsync(db, bids, cancellationToken);
                return bids.ConvertAll(bid => new BidderBid(bid, names[bid.OrganisationId], bid.Counting!));
            }, cancellationToken);
}
