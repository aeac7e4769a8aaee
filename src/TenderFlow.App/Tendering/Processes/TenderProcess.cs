using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>A tender's own moments: questions close, answers are due, bids close, the decision is chased, a talk is offered, the pause ends.</summary>
public sealed class TenderProcess(CurrentRules rules) : IMomentProcess
{
    /// <summary>Where a tender stands while a moment may still come.</summary>
    internal static readonly TenderStatus[] Living =
    [
        TenderStatus.Published, TenderStatus.QuestionsClosed, TenderStatus.Evaluating, TenderStatus.IntentionToAward,
        TenderStatus.Standstill, TenderStatus.Challenged, TenderStatus.Signed,
    ];

    /// <inheritdoc/>
    public string Prefix => "tender";

    /// <inheritdoc/>
    public string Orchestrator => nameof(TenderOrchestrator);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        var numbers = ids.Select(id => id.First).ToHashSet();
        var tenders = await db.Set<Tender>().Where(t => numbers.Contains(t.Id)).ToListAsync(cancellationToken);
        var waiting = (await db.Set<Question>()
            .Where(q => numbers.Contains(q.TenderId) && q.AnsweredAt != null && q.DigestedAt == null)
            .OrderBy(q => q.Id).ToListAsync(cancellationToken)).ToLookup(q => q.TenderId);
        return tenders.ToDictionary(t => new ProcessId(Prefix, t.Id), ProcessInHand (t) =>
            new TenderInHand(t, [.. waiting[t.Id]], rules.For(t)));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var tenders = await db.Set<Tender>().Where(t => Living.Contains(t.Status)).OrderBy(t => t.Id)
            .ToListAsync(cancellationToken);
        var waiting = (await db.Set<Question>().Where(q => q.AnsweredAt != null && q.DigestedAt == null)
            .Select(q => new { q.TenderId, q.AnsweredAt }).ToListAsync(cancellationToken)).ToLookup(q => q.TenderId);
        return [.. tenders.Select(t => new LivingProcess(
            new(Prefix, t.Id),
            new(false, TenderMoments.Of(t, waiting[t.Id].Select(q => q.AnsweredAt!.Value), rules.For(t)))))];
    }
}
