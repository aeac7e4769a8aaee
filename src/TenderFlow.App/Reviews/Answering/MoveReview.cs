using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Answering;

/// <summary>Either side moves a review to another day. Reminders are counted anew (INV-2).</summary>
public sealed class MoveReview(UnitOfWork unitOfWork)
{
    /// <summary>Moves.</summary>
    public Task RunAsync(
        Actor actor, int contractId, int reviewId, DateOnly dueOn, string reason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            if (actor.OrganisationId != contract.BuyerId && actor.OrganisationId != contract.ProviderId)
            {
                throw new DomainError(new Refusal("ACCESS", "", "This contract belongs to other organisations."));
            }

            contract.MoveReview(reviewId, dueOn, reason, LocalClock.Day(work.Now, contract.Zone));
            work.Wake($"reviews:{contract.Id}");
        }, cancellationToken);
}
