using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>Finds what bidders are called.</summary>
internal static class BidderNames
{
    /// <summary>The names by organisation.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> OfAsync(
        TenderFlowDb db, IEnumerable<Bid> bids, CancellationToken cancellationToken)
    {
        var ids = bids.Select(bid => bid.OrganisationId).Distinct().ToList();
        return await db.Set<Organisation>().Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
    }
}
