using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>A change of a published tender, as its buyer put it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Sentence">What changed.</param>
public sealed record TenderChange(DateTimeOffset At, string Sentence)
{
    private static readonly string[] Kinds = [nameof(TenderAmended), nameof(ClosingMoved)];

    /// <summary>All changes since publication, newest first.</summary>
    public static async Task<IReadOnlyList<TenderChange>> OfAsync(
        TenderFlowDb db, Tender tender, CancellationToken cancellationToken) =>
        [.. (await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Subject == tender.Subject && Kinds.Contains(entry.EventName))
            .OrderByDescending(entry => entry.Number).ToListAsync(cancellationToken))
            .Select(entry => new TenderChange(entry.At, entry.Sentence))];
}
