using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Agreeing;

/// <summary>The provider agrees the review plan. Until then nothing can be signed or scheduled (REV-1, INV-8).</summary>
public sealed class AgreeReviewPlan(UnitOfWork unitOfWork)
{
    /// <summary>Agrees.</summary>
    public Task RunAsync(Actor actor, int contractId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            actor.MustProvideFor(contract.ProviderId);
            contract.AgreePlan(work.Now);
            foreach (var personId in new[] { contract.ContactId, contract.OwnerId })
            {
                work.Tell(new MessageIntent
                {
                    Purpose = "ReviewPlanAgreed",
                    PersonId = personId,
                    Occasion = $"{contract.Subject}/agreed",
                    TenderId = contract.TenderId,
                    OrganisationId = personId == contract.ContactId ? contract.ProviderId : null,
                    ContractId = contract.Id,
                });
            }
        }, cancellationToken);
}
