using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Applies due moments, each exactly once, and says when the next one comes. The record decides, not the caller.</summary>
public sealed class MomentBook(UnitOfWork unitOfWork, IEnumerable<IMomentProcess> processes, TimeProvider clock)
{
    private readonly Dictionary<string, IMomentProcess> byPrefix =
        processes.ToDictionary(p => p.Prefix, StringComparer.Ordinal);

    /// <summary>All kinds of process.</summary>
    public IReadOnlyCollection<IMomentProcess> Processes => byPrefix.Values;

    /// <summary>The kind of a process.</summary>
    public IMomentProcess ProcessOf(ProcessId id) => byPrefix[id.Prefix];

    /// <summary>Applies every moment of a process that is due by now.</summary>
    /// <returns>When the next moment comes, and whether the process has ended.</returns>
    public async Task<NextMoment> AdvanceAsync(ProcessId id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, open) = await unitOfWork.ReadAsync(db => OpenAsync(db, id, cancellationToken), cancellationToken);
            var next = open.Count > 0 ? open[0] : null;
            if (next is null || next.At > clock.GetUtcNow())
            {
                return new(state.Ended && next is null, next?.At);
            }

            await unitOfWork.RunAsync(Actor.System, work => ApplyAsync(work, id, next.Key, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The moments of a process that are not dealt with yet, earliest first.</summary>
    public async Task<(ProcessState State, IReadOnlyList<Moment> Open)> OpenAsync(
        TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        var state = await ProcessOf(id).ReadAsync(db, id, cancellationToken);
        var process = id.ToString();
        var handled = await db.Set<HandledMoment>().Where(h => h.Process == process).Select(h => h.Key)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return (state, [.. state.Moments.Where(m => !handled.Contains(m.Key))]);
    }

    private async Task ApplyAsync(Work work, ProcessId id, string key, CancellationToken cancellationToken)
    {
        // Read again inside the transaction: a date may have moved, or another runner may have been faster.
        var (_, open) = await OpenAsync(work.Db, id, cancellationToken);
        if (open.FirstOrDefault(m => m.Key == key && m.At <= work.Now) is { } moment)
        {
            var skipped = await ProcessOf(id).ApplyAsync(work, id, moment, cancellationToken);
            work.Add(new HandledMoment(id.ToString(), moment, work.Now, skipped));
        }
    }
}

/// <summary>What a process waits for.</summary>
/// <param name="Ended">True when nothing more can come.</param>
/// <param name="At">When the next moment comes, in UTC; null when only a change can bring one.</param>
public sealed record NextMoment(bool Ended, DateTimeOffset? At);
