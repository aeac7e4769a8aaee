using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>A named person decides whether a late bid is read (SUB-3).</summary>
public sealed class DecideLateBid(UnitOfWork unitOfWork, ReadingLevels levels)
{
    /// <summary>Lets a late version in, or not. The bidder is told, with the reason, in the same transaction.</summary>
    /// <exception cref="DomainError">The version is not late or was decided on, or the tender is decided or stopped.</exception>
    public Task RunAsync(
        Actor actor, int bidId, int number, bool admit, string reason, CancellationToken cancellationToken) =>
        RunAsync(actor, bidId, number, admit, reason, null, cancellationToken);

    /// <summary>Decides, also with words that are hard to read when somebody says why they stay (INV-11).</summary>
    /// <exception cref="DomainError">As above, or the reason is hard to read.</exception>
    public Task RunAsync(
        Actor actor, int bidId, int number, bool admit, string reason, string? hardWordsReason,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var bid = await work.Get<Bid>(bidId, cancellationToken);
            var tender = await work.Get<Tender>(bid.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var late = bid.DecideLate(tender, number, admit, reason);
            PlainWordsGate.Pass(bid, [new("reason", TextKind.Reason, "the reason", reason)], levels, hardWordsReason);
            work.Tell(BidMessages.About("LateBidDecided", late.PersonId, tender, bid, late));
        }, cancellationToken);
}
