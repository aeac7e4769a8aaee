using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>
/// Compares what lives by the record with the orchestrations that should follow it. One that failed or is missing is
/// started again from the record, and a moment that passed unnoticed is dealt with. The record says what was done
/// already, so nothing is done twice.
/// </summary>
public sealed class Watchdog(
    MomentBook book, UnitOfWork unitOfWork, DurableTaskClient client, TimeProvider clock, ILogger<Watchdog> log)
{
    private const int PageSize = 1000;

    // A moment that is a little late is on its way; one that is this late was missed.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private static readonly OrchestrationRuntimeStatus[] Alive =
    [
        OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.ContinuedAsNew,
    ];

    /// <summary>Looks once, and mends what it finds.</summary>
    public async Task<Mended> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (living, handled) = await unitOfWork.ReadAsync(db => ReadAsync(db, cancellationToken), cancellationToken);
        var alive = await AliveAsync(cancellationToken);
        List<ProcessId> followed = [];
        List<ProcessId> late = [];
        var restarted = 0;
        foreach (var (id, state) in living)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (alive.Contains(id.ToString()))
            {
                followed.Add(id);
            }
            else
            {
                await RestartAsync(id, cancellationToken);
                restarted++;
            }

            if (state.Moments.FirstOrDefault(m => !handled.Contains((id.ToString(), m.Key))) is { } next
                && next.At < now - Grace)
            {
                log.LogWarning("{Id} missed its moment {Key} of {At}. It is dealt with now.", id, next.Key, next.At);
                late.Add(id);
            }
        }

        // After a long stop all of them are late: many share one transaction.
        foreach (var some in late.Chunk(AdvanceTogether.MostTogether))
        {
            await book.AdvanceAsync(some, cancellationToken);
        }

        return new(followed, restarted, late.Count);
    }

    private async Task<(List<LivingProcess> Living, HashSet<(string Process, string Key)> Handled)> ReadAsync(
        TenderFlowDb db, CancellationToken cancellationToken)
    {
        List<LivingProcess> living = [];
        foreach (var process in book.Processes)
        {
            living.AddRange(await process.LivingAsync(db, cancellationToken));
        }

        var ids = living.ConvertAll(l => l.Id.ToString());
        var handled = await db.Set<HandledMoment>().Where(h => ids.Contains(h.Process))
            .Select(h => new { h.Process, h.Key }).ToListAsync(cancellationToken);
        return (living, [.. handled.Select(h => (h.Process, h.Key))]);
    }

    private async Task<HashSet<string>> AliveAsync(CancellationToken cancellationToken)
    {
        var alive = new HashSet<string>(StringComparer.Ordinal);
        var query = new OrchestrationQuery(Statuses: Alive, PageSize: PageSize);
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            alive.Add(instance.InstanceId);
        }

        return alive;
    }

    // The same id, a new generation: the engine gives it a run of its own and drops answers to the one that failed.
    private async Task RestartAsync(ProcessId id, CancellationToken cancellationToken)
    {
        log.LogWarning("The orchestration {Id} had failed or was missing. It is started again from the record.", id);
        await client.ScheduleNewOrchestrationInstanceAsync(
            book.ProcessOf(id).Orchestrator, null, new StartOrchestrationOptions(id.ToString()), cancellationToken);
    }
}

/// <summary>What the watchdog found.</summary>
/// <param name="Followed">Living processes whose orchestration was there.</param>
/// <param name="Restarted">How many orchestrations were started again.</param>
/// <param name="CaughtUp">In how many processes a moment had been missed.</param>
public sealed record Mended(IReadOnlyList<ProcessId> Followed, int Restarted, int CaughtUp);
