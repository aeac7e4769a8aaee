using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Managing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Opening;

/// <summary>
/// The only door through which a buyer comes to what bids say. It is shut until the opening (INV-6, SUB-8), and shut to who
/// has a link with the bidder. Each look is noted.
/// </summary>
public sealed class ReadingRoom(UnitOfWork unitOfWork)
{
    /// <summary>The bids that count and that this reader may read, in the order they began; null while they are sealed.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="part">What will be shown.</param>
    /// <param name="only">One bid; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DomainError">The tender belongs to another body, or there is none.</exception>
    public Task<IReadOnlyList<BidderBid>?> ReadAsync(
        Actor reader, int tenderId, BidPart part, int? only, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync<IReadOnlyList<BidderBid>?>(reader, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            reader.MustBuyFor(tender.BuyerId);
            if (!BidReading.IsOpen(tender, work.Now))
            {
                return null;
            }

            var evaluation = await EvaluationOf.FindAsync(work.Db, tenderId, cancellationToken);
            var bids = (await RecordDecision.CountingBidsAsync(work.Db, tenderId, cancellationToken))
                .FindAll(b => (only ?? b.Id) == b.Id && evaluation?.IsBarred(reader.PersonId, b.Id) != true);
            bids.ForEach(bid => work.Add(new BidAccess(bid, reader.PersonId, part, work.Now)));
            var names = await BidderNames.OfAsync(work.Db, bids, cancellationToken);
            return bids.ConvertAll(bid => new BidderBid(bid, names[bid.OrganisationId], bid.Counting!));
        }, cancellationToken);

    /// <summary>The same, or why the bids are sealed.</summary>
    /// <exception cref="DomainError">The bids are sealed, or the tender belongs to another body.</exception>
    public async Task<IReadOnlyList<BidderBid>> MustReadAsync(
        Actor reader, int tenderId, BidPart part, int? only, CancellationToken cancellationToken) =>
        await ReadAsync(reader, tenderId, part, only, cancellationToken)
        ?? throw new DomainError(await unitOfWork.ReadAsync(async db =>
            BidReading.WhySealed((await db.FindAsync<Tender>([tenderId], cancellationToken))!), cancellationToken));
}
