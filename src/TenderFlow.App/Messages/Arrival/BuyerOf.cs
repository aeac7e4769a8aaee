using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Finds the person at the public body who looks after what a message speaks of.</summary>
internal static class BuyerOf
{
    /// <summary>The number of the person; null when the message speaks of no tender and no contract.</summary>
    public static async Task<int?> MessageAsync(
        TenderFlowDb db, MessageRecord message, CancellationToken cancellationToken) => message switch
        {
            { TenderId: { } tender } => await db.Set<Tender>().Where(t => t.Id == tender)
                .Select(t => (int?)t.OwnerId).SingleOrDefaultAsync(cancellationToken),
            { ContractId: { } contract } => await db.Set<Contract>().Where(c => c.Id == contract)
                .Select(c => (int?)c.OwnerId).SingleOrDefaultAsync(cancellationToken),
            _ => null,
        };
}
