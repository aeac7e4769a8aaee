using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Agreeing;

/// <summary>The buyer records that both sides have signed, once the pause is over and the review plan is agreed.</summary>
public sealed class SignContract(UnitOfWork unitOfWork)
{
    /// <summary>Signs, and starts the clock of the reviews.</summary>
    public Task RunAsync(Actor actor, int contractId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var contract = await work.Get<Contract>(contractId, cancellationToken);
            var tender = await work.Get<Tender>(contract.TenderId, cancellationToken);
            actor.MustBuyFor(contract.BuyerId);
            contract.Sign(work.Now);
            tender.Sign(LocalClock.Day(work.Now, contract.Zone));
            work.Wake(tender.Subject);
            work.Wake($"reviews:{contract.Id}");
        }, cancellationToken);
}
