using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>A round in which people were asked before the tender was written. Every bidder gets the same of it (SUP-1).</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What people were asked about.</param>
/// <param name="Criteria">What users' views count for (SUP-3), each with how many were heard.</param>
public sealed record AskedRound(int Id, string Title, IReadOnlyList<ViewsCriterion> Criteria)
{
    /// <summary>Reads the rounds of a tender, in the order they began.</summary>
    public static async Task<IReadOnlyList<AskedRound>> OfAsync(
        TenderFlowDb db, int tenderId, CancellationToken cancellationToken) =>
        [.. (await db.Set<EngagementRound>().IgnoreAutoIncludes()
                .Where(r => r.TenderId == tenderId && r.OpenedAt != null).OrderBy(r => r.Id)
                .Select(r => new { r.Id, r.Title, r.Criteria }).ToListAsync(cancellationToken))
            .Select(r => new AskedRound(r.Id, r.Title, r.Criteria))];
}
