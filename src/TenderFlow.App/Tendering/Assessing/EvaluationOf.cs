using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Assessing;

/// <summary>Finds the scoring of a tender, or begins it.</summary>
internal static class EvaluationOf
{
    /// <summary>The scoring; null while nobody began.</summary>
    public static Task<Evaluation?> FindAsync(TenderFlowDb db, int tenderId, CancellationToken cancellationToken) =>
        db.Set<Evaluation>().SingleOrDefaultAsync(e => e.TenderId == tenderId, cancellationToken);

    /// <summary>The scoring, begun now if it was not before.</summary>
    public static async Task<Evaluation> TakeAsync(Work work, Tender tender, CancellationToken cancellationToken) =>
        await FindAsync(work.Db, tender.Id, cancellationToken) ?? work.Add(new Evaluation(tender));
}
