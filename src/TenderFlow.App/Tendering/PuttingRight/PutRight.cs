using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.PuttingRight;

/// <summary>A bidder puts a point of its bid right, in the time that all have (SUB-7). The bid itself stays as it was sent.</summary>
public sealed class PutRight(UnitOfWork unitOfWork)
{
    /// <summary>Puts a point right.</summary>
    /// <exception cref="DomainError">There is no such point, its time is over, or nothing is said.</exception>
    public Task RunAsync(Actor actor, int tenderId, int point, string answer, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            var bid = await WorkOnBid.FindAsync(work.Db, tenderId, actor.OrganisationId, cancellationToken)
                ?? throw new DomainError(new Refusal("SUB-7", "", "You have no bid for this tender."));
            var evaluation = await EvaluationOf.TakeAsync(work, tender, cancellationToken);
            evaluation.PutRight(bid.Id, point, answer, work.Now);
        }, cancellationToken);
}
