using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Decommissioning;

namespace TenderFlow.App.Decommissioning.SupportList;

/// <summary>A public body keeps its list of grants and other help for those whose contract ends (DEC-4).</summary>
public sealed class KeepSupportList(UnitOfWork unitOfWork)
{
    /// <summary>Puts help on the list.</summary>
    public Task AddAsync(Actor actor, WayOn way, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, work =>
        {
            actor.MustCommission();
            work.Add(new SupportEntry(actor.OrganisationId, way));
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Takes help off the list.</summary>
    public Task RemoveAsync(Actor actor, int entryId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var entry = await work.Get<SupportEntry>(entryId, cancellationToken);
            actor.MustBuyFor(entry.BuyerId);
            entry.Remove(work.Now);
        }, cancellationToken);
}
