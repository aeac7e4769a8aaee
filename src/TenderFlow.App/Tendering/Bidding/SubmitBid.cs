using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Partnering;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>A provider sends its bid, or takes it back. The receipt leaves only because the bid was saved (SUB-5).</summary>
public sealed class SubmitBid(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Sends the draft as a new version.</summary>
    /// <param name="actor">Who sends.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="requestBegan">When the server began to receive the request, in UTC (SUB-1).</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The version as it was recorded.</returns>
    /// <exception cref="DomainError">There is no draft, it is empty, or no bid can be sent any more.</exception>
    public Task<Submission> RunAsync(
        Actor actor, int tenderId, DateTimeOffset requestBegan, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var (tender, bid) = await LoadAsync(work, tenderId, cancellationToken);
            var joint = await BidTogether.MustBeAgreedAsync(work, tender, bid.OrganisationId, cancellationToken);
            var sent = bid.Submit(tender, actor.PersonId, requestBegan, rules.For(tender), work.Now);
            Tell(work, tender, bid, sent);
            if (joint is not null)
            {
                BidTogether.TellSent(work, joint, sent);
            }

            work.Wake($"bidder:{tender.Id}:{bid.OrganisationId}");
            return sent;
        }, cancellationToken);

    /// <summary>Takes the bid back before bids close. The draft stays.</summary>
    public Task WithdrawAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var (tender, bid) = await LoadAsync(work, tenderId, cancellationToken);
            bid.Withdraw(tender, work.Now);
            work.Wake($"bidder:{tender.Id}:{bid.OrganisationId}");
        }, cancellationToken);

    private static async Task<(Tender Tender, Bid Bid)> LoadAsync(
        Work work, int tenderId, CancellationToken cancellationToken)
    {
        work.Actor.MustProvide();
        var tender = await work.Get<Tender>(tenderId, cancellationToken);
        var bid = await WorkOnBid.FindAsync(work.Db, tenderId, work.Actor.OrganisationId, cancellationToken)
            ?? throw new DomainError(new Refusal("SUB-1", "", "You have not started a bid for this tender."));
        return (tender, bid);
    }

    private static void Tell(Work work, Tender tender, Bid bid, Submission sent)
    {
        var late = sent.Timing != SubmissionTiming.InTime;
        var purpose = late ? "BidLate" : sent.BytesDue is null ? "BidReceipt" : "FilesOnTheirWay";
        work.Tell(BidMessages.About(purpose, sent.PersonId, tender, bid, sent));
        if (late)
        {
            work.Tell(BidMessages.About("LateBidForCommissioner", tender.OwnerId, tender, bid, sent));
        }
        else if (!tender.IsOpen)
        {
            // It came in the last instant, and the others have been told.
            work.Tell(BidMessages.Closed(tender, bid, sent));
        }
    }
}
