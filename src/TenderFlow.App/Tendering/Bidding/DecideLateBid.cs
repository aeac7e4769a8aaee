using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>A named person decides whether a late bid is read (SUB-3).</summary>
public sealed class DecideLateBid(UnitOfWork unitOfWork)
{
    /// <summary>Lets a late version in, or not. The bidder is told, with the reason, in the same transaction.</summary>
    /// <exception cref="DomainError">The version is not late or was decided on, or the tender is decided or stopped.</exception>
    public Task RunAsync(
        Actor actor, int bidId, int number, bool admit, string reason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var bid = await work.Get<Bid>(bidId, cancellationToken);
            var tender = await work.Get<Tender>(bid.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var late = bid.DecideLate(tender, number, admit, reason);
            work.Tell(BidMessages.About("LateBidDecided", late.PersonId, tender, bid, late));
        }, cancellationToken);
}
