using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

/// <summary>The board of a tender as one reader sees it.</summary>
/// <param name="Mine">The reader's own entry, seen or hidden; null when there is none.</param>
/// <param name="Listed">Those who are seen, the reader's own aside; who fits best first.</param>
/// <param name="Names">The names of organisations by number.</param>
/// <param name="Introductions">Where the reader stands with others, by the other's number.</param>
public sealed record PartnerBoard(
    PartnerListing? Mine, IReadOnlyList<PartnerListing> Listed, IReadOnlyDictionary<int, string> Names,
    IReadOnlyDictionary<int, Introduction> Introductions)
{
    /// <summary>Why the reader and another fit; null when they do not, or the reader is not on the board.</summary>
    public PartnerMatch? MatchWith(PartnerListing other) =>
        Mine is { IsVisible: true } mine && new PartnerMatch(mine, other) is { Fits: true } match ? match : null;

    /// <summary>Reads a board.</summary>
    public static async Task<PartnerBoard> ReadAsync(
        TenderFlowDb db, int tenderId, int organisationId, CancellationToken cancellationToken)
    {
        var all = await FindPartners.BoardAsync(db, tenderId, cancellationToken);
        var mine = all.Find(l => l.OrganisationId == organisationId);
        var pairs = await db.Set<Introduction>()
            .Where(i => i.TenderId == tenderId && (i.OneId == organisationId || i.OtherId == organisationId))
            .ToDictionaryAsync(i => i.OneId == organisationId ? i.OtherId : i.OneId, cancellationToken);
        var ids = all.Select(l => l.OrganisationId).ToHashSet();
        return new(
            mine,
            [
                .. all.Where(l => l.IsVisible && l != mine)
                    .OrderByDescending(l => mine is { IsVisible: true } ? new PartnerMatch(mine, l).Strength : 0).ThenBy(l => l.Id),
            ],
            await db.Set<Organisation>().Where(o => ids.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken),
            pairs);
    }
}
