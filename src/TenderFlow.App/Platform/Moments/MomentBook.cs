using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Applies due moments, each exactly once, and says when the next one comes. The record decides, not the caller.</summary>
public sealed class MomentBook(UnitOfWork unitOfWork, IEnumerable<IMomentProcess> processes)
{
    private readonly Dictionary<string, IMomentProcess> byPrefix =
        processes.ToDictionary(p => p.Prefix, StringComparer.Ordinal);

    /// <summary>All kinds of process.</summary>
    public IReadOnlyCollection<IMomentProcess> Processes => byPrefix.Values;

    /// <summary>The kind of a process.</summary>
    public IMomentProcess ProcessOf(ProcessId id) => byPrefix[id.Prefix];

    /// <summary>Applies every moment of a process that is due by now, all in one transaction.</summary>
    /// <returns>When the next moment comes, and whether the process has ended.</returns>
    public Task<NextMoment> AdvanceAsync(ProcessId id, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            // Read inside the transaction: a date may have moved, or another runner may have been faster.
            var handled = await HandledAsync(work.Db, id, cancellationToken);
            while (true)
            {
                var state = await ProcessOf(id).ReadAsync(work.Db, id, cancellationToken);
                var open = state.Moments.Where(m => !handled.Contains(m.Key)).ToList();
                if (open.Count == 0 || open[0].At > work.Now)
                {
                    return new NextMoment(state.Ended && open.Count == 0, open.Count == 0 ? null : open[0].At);
                }

                var skipped = await ProcessOf(id).ApplyAsync(work, id, open[0], cancellationToken);
                work.Add(new HandledMoment(id.ToString(), open[0], work.Now, skipped));
                handled.Add(open[0].Key);
            }
        }, cancellationToken);

    /// <summary>The moments of a process that are not dealt with yet, earliest first.</summary>
    public async Task<(ProcessState State, IReadOnlyList<Moment> Open)> OpenAsync(
        TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        var state = await ProcessOf(id).ReadAsync(db, id, cancellationToken);
        var handled = await HandledAsync(db, id, cancellationToken);
        return (state, [.. state.Moments.Where(m => !handled.Contains(m.Key))]);
    }

    private static Task<HashSet<string>> HandledAsync(TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        var process = id.ToString();
        return db.Set<HandledMoment>().Where(h => h.Process == process).Select(h => h.Key)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }
}

/// <summary>What a process waits for.</summary>
/// <param name="Ended">True when nothing more can come.</param>
/// <param name="At">When the next moment comes, in UTC; null when only a change can bring one.</param>
public sealed record NextMoment(bool Ended, DateTimeOffset? At);
