using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Telemetry;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Applies due moments, each exactly once, and says when the next one comes. The record decides, not the caller.</summary>
public sealed class MomentBook(UnitOfWork unitOfWork, IEnumerable<IMomentProcess> processes, Measures measures)
{
    private readonly Dictionary<string, IMomentProcess> byPrefix =
        processes.ToDictionary(p => p.Prefix, StringComparer.Ordinal);

    /// <summary>All kinds of process.</summary>
    public IReadOnlyCollection<IMomentProcess> Processes => byPrefix.Values;

    /// <summary>The kind of a process.</summary>
    public IMomentProcess ProcessOf(ProcessId id) => byPrefix[id.Prefix];

    /// <summary>Applies every moment of a process that is due by now.</summary>
    /// <returns>When the next moment comes, and whether the process has ended.</returns>
    public async Task<NextMoment> AdvanceAsync(ProcessId id, CancellationToken cancellationToken) =>
        (await AdvanceAsync([id], cancellationToken))[id];

    /// <summary>Applies every moment of some processes that is due by now, all in one transaction.</summary>
    /// <returns>When the next moment of each comes, and whether it has ended.</returns>
    public async Task<IReadOnlyDictionary<ProcessId, NextMoment>> AdvanceAsync(
        IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        List<(Moment Moment, DateTimeOffset At)> dealt = [];
        var answer = await unitOfWork.RunAsync(Actor.System, async work =>
        {
            // Read inside the transaction: a date may have moved, or another runner may have been faster.
            var handled = await HandledAsync(work.Db, ids, cancellationToken);
            var traces = await ProcessTraces.ReadAsync(
                work.Db, ids.Select(id => (id, ProcessOf(id).OriginOf(id))), cancellationToken);
            var next = new Dictionary<ProcessId, NextMoment>();
            foreach (var kind in ids.GroupBy(ProcessOf))
            {
                var taken = await kind.Key.TakeAsync(work.Db, [.. kind], cancellationToken);
                foreach (var id in kind)
                {
                    next[id] = taken.TryGetValue(id, out var process)
                        ? await AdvanceAsync(
                            work, new(id, process, kind.Key.OriginOf(id), traces, dealt), [.. handled[id.ToString()]],
                            cancellationToken)
                        : new NextMoment(true, null);
                }
            }

            return next;
        }, cancellationToken);
        dealt.ForEach(d => measures.Dealt(d.Moment, d.At));
        return answer;
    }

    /// <summary>The moments of a process that are not dealt with yet, earliest first.</summary>
    public async Task<IReadOnlyList<Moment>> OpenAsync(
        TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        var taken = await ProcessOf(id).TakeAsync(db, [id], cancellationToken);
        var handled = await HandledAsync(db, [id], cancellationToken);
        return taken.TryGetValue(id, out var process)
            ? [.. process.State.Moments.Where(m => !handled[id.ToString()].Contains(m.Key, StringComparer.Ordinal))]
            : [];
    }

    private static async Task<NextMoment> AdvanceAsync(
        Work work, Running running, HashSet<string> handled, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = running.Process.State;
            var open = state.Moments.FirstOrDefault(m => !handled.Contains(m.Key));
            if (open is null || open.At > work.Now)
            {
                return new NextMoment(state.Ended && open is null, open?.At);
            }

            using var span = running.Begin(open);
            var skipped = await running.Process.ApplyAsync(work, open, cancellationToken);
            work.Add(new HandledMoment(running.Id.ToString(), open, work.Now, skipped));
            handled.Add(open.Key);
            running.Dealt.Add((open, work.Now));
        }
    }

    private static async Task<ILookup<string, string>> HandledAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        var names = ids.Select(id => id.ToString()).ToList();
        var handled = await db.Set<HandledMoment>().Where(h => names.Contains(h.Process))
            .Select(h => new { h.Process, h.Key }).ToListAsync(cancellationToken);
        return handled.ToLookup(h => h.Process, h => h.Key, StringComparer.Ordinal);
    }

    /// <summary>A process that is being advanced, the trace it goes on in, and where what was dealt with is noted.</summary>
    private sealed record Running(
        ProcessId Id, ProcessInHand Process, ProcessId Origin, ProcessTraces Traces,
        List<(Moment Moment, DateTimeOffset At)> Dealt)
    {
        public Activity? Begin(Moment moment) => Telemetry.Traces
            .Begin($"moment {moment.Kind}", Traces.Of(Origin) ?? Traces.Of(Id), Traces.Of(Id))
            ?.SetTag("tenderflow.process", Id.ToString()).SetTag("tenderflow.rule", moment.Rule);
    }
}

/// <summary>What a process waits for.</summary>
/// <param name="Ended">True when nothing more can come.</param>
/// <param name="At">When the next moment comes, in UTC; null when only a change can bring one.</param>
public sealed record NextMoment(bool Ended, DateTimeOffset? At);
