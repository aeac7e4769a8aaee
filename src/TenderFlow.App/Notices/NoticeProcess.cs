using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Notices;

namespace TenderFlow.App.Notices;

/// <summary>The moments of a tender's public notices, as long as one is not out.</summary>
public sealed class NoticeProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "notices";

    /// <inheritdoc/>
    public string Orchestrator => nameof(NoticesOrchestrator);

    /// <inheritdoc/>
    public ProcessId OriginOf(ProcessId id) => new("tender", id.First);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        var numbers = ids.Select(id => id.First).ToHashSet();
        var tenders = await db.Set<Tender>().AsNoTracking().Where(t => numbers.Contains(t.Id)).ToListAsync(cancellationToken);
        var notices = (await db.Set<Notice>().AsNoTracking().Where(n => numbers.Contains(n.TenderId) && n.PublishedOn == null)
            .OrderBy(n => n.Id).ToListAsync(cancellationToken)).ToLookup(n => n.TenderId);
        return tenders.ToDictionary(t => new ProcessId(Prefix, t.Id), ProcessInHand (t) =>
            new NoticesInHand(t, [.. notices[t.Id]], rules.For(t)));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var open = (await db.Set<Notice>().AsNoTracking().Where(n => n.PublishedOn == null).OrderBy(n => n.Id)
            .ToListAsync(cancellationToken)).ToLookup(n => n.TenderId);
        var ids = open.Select(o => o.Key).ToList();
        var tenders = await db.Set<Tender>().AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Id)
            .ToListAsync(cancellationToken);
        return tenders.ConvertAll(t => new LivingProcess(
            new(Prefix, t.Id), new(false, NoticeMoments.Of(open[t.Id], rules.For(t)))));
    }
}

/// <summary>Waits for the moments of a tender's public notices (<c>notices:42</c>).</summary>
public sealed class NoticesOrchestrator : MomentOrchestrator;

/// <summary>The notices of one tender that are not out yet.</summary>
internal sealed class NoticesInHand(Tender tender, IReadOnlyList<Notice> open, RulesInForce force) : ProcessInHand
{
    /// <inheritdoc/>
    public override ProcessState State { get; } = new(open.Count == 0, NoticeMoments.Of(open, force));

    /// <inheritdoc/>
    public override Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        var id = NoticeMoments.NoticeId(moment);
        // After a long stop two steps can be due at once; the latest is enough.
        if (State.Moments.Any(m => NoticeMoments.NoticeId(m) == id && m.Step > moment.Step && m.At <= work.Now))
        {
            return Task.FromResult<string?>("A later word about this notice is due as well.");
        }

        work.Tell(new MessageIntent
        {
            Purpose = moment.Step > 0 ? "NoticeLate" : "NoticeDue",
            PersonId = tender.OwnerId,
            Occasion = $"tender:{tender.Id}/{moment.Key}",
            TenderId = tender.Id,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["notice"] = $"{id}" },
        });
        return Task.FromResult<string?>(null);
    }
}
