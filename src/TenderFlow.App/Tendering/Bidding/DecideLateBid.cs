using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>A named person decides whether a late bid is read (SUB-3).</summary>
public sealed class DecideLateBid(UnitOfWork unitOfWork)
{
    /// <summary>Lets a late version in, or not, with the reason that the bidder reads.</summary>
    public Task RunAsync(
        Actor actor, int bidId, int number, bool admit, string reason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var bid = await work.Get<Bid>(bidId, cancellationToken);
            var tender = await work.Get<Tender>(bid.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            bid.DecideLate(number, admit, reason);
        }, cancellationToken);
}
