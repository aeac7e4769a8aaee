using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Decommissioning.Cases;

/// <summary>Each signed contract gets its case: the end is planned from the start (DEC-7).</summary>
public sealed class OpenCase(UnitOfWork unitOfWork) : IEventListener
{
    /// <inheritdoc/>
    public string EventName => nameof(ContractConcluded);

    /// <inheritdoc/>
    public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var contract = await work.Get<Contract>(happened.AggregateId, cancellationToken);
            await OfAsync(work, contract, cancellationToken);
            work.Wake($"ending:{contract.Id}");
        }, cancellationToken);

    /// <summary>The case of a contract; it is opened when there is none, for contracts signed before cases were kept.</summary>
    internal static async Task<EndingCase> OfAsync(Work work, Contract contract, CancellationToken cancellationToken)
    {
        if (await work.Db.Set<EndingCase>().SingleOrDefaultAsync(c => c.ContractId == contract.Id, cancellationToken) is { } known)
        {
            return known;
        }

        var tender = await work.Get<Tender>(contract.TenderId, cancellationToken);
        return work.Add(new EndingCase(contract, tender.Terms.Title));
    }
}

/// <summary>When a contract has ended, its case goes on with what comes after.</summary>
public sealed class ReachEnd(UnitOfWork unitOfWork) : IEventListener
{
    /// <inheritdoc/>
    public string EventName => nameof(ContractEnded);

    /// <inheritdoc/>
    public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var contract = await work.Get<Contract>(happened.AggregateId, cancellationToken);
            var ending = await OpenCase.OfAsync(work, contract, cancellationToken);
            if (ending.EndedAt is null)
            {
                ending.End(work.Now);
                work.Wake(ending.Subject);
            }
        }, cancellationToken);
}
