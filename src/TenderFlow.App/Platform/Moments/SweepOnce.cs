using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Activity: finds processes whose orchestration is missing or failed, and moments that passed unnoticed, and mends both. Newer bank holidays come into force here too.</summary>
public sealed class SweepOnce(
    MomentBook book, UnitOfWork unitOfWork, CurrentRules rules, DurableTaskClient client,
    TimeProvider clock, ILogger<SweepOnce> log) : TaskActivity<object?, DateTimeOffset>
{
    private static readonly TimeOnly At = new(6, 30);

    // A moment that is a little late is on its way; one that is this late was missed.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended];

    /// <inheritdoc/>
    public override async Task<DateTimeOffset> RunAsync(TaskActivityContext context, object? input)
    {
        var began = clock.GetUtcNow();
        rules.Refresh();
        var newDays = rules.AreUnheeded;
        var (living, handled) = await unitOfWork.ReadAsync(ReadAsync, CancellationToken.None);
        var alive = await AliveAsync();
        var restarted = 0;
        List<ProcessId> late = [];
        foreach (var (id, state) in living)
        {
            if (!alive.Contains(id.ToString()))
            {
                await RestartAsync(id);
                restarted++;
            }
            else if (newDays)
            {
                await WakeAsync(id);
            }

            if (state.Moments.FirstOrDefault(m => !handled.Contains((id.ToString(), m.Key))) is { } next
                && next.At < began - Grace)
            {
                log.LogWarning("{Id} missed its moment {Key} of {At}. It is dealt with now.", id, next.Key, next.At);
                late.Add(id);
            }
        }

        // After a long stop all of them are late: many share one transaction.
        foreach (var some in late.Chunk(AdvanceTogether.MostTogether))
        {
            await book.AdvanceAsync(some, CancellationToken.None);
        }

        if (newDays)
        {
            rules.Heed();
        }

        await RecordAsync(new SweepRun(began, restarted, late.Count));
        return NextAfter(began);
    }

    private static DateTimeOffset NextAfter(DateTimeOffset began)
    {
        var today = LocalClock.Day(began, Zones.London);
        var at = LocalClock.Instant(today, At, Zones.London);
        return at > began ? at : LocalClock.Instant(today.AddDays(1), At, Zones.London);
    }

    private async Task<(List<LivingProcess> Living, HashSet<(string Process, string Key)> Handled)> ReadAsync(TenderFlowDb db)
    {
        List<LivingProcess> living = [];
        foreach (var process in book.Processes)
        {
            living.AddRange(await process.LivingAsync(db, CancellationToken.None));
        }

        var ids = living.ConvertAll(l => l.Id.ToString());
        var handled = await db.Set<HandledMoment>().Where(h => ids.Contains(h.Process))
            .Select(h => new { h.Process, h.Key }).ToListAsync();
        return (living, [.. handled.Select(h => (h.Process, h.Key))]);
    }

    private async Task<HashSet<string>> AliveAsync()
    {
        var alive = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: Alive, PageSize: 1000)))
        {
            alive.Add(instance.InstanceId);
        }

        return alive;
    }

    // Bank holidays that came late move the dates that wait, perhaps to an earlier day (CAL-5).
    private Task WakeAsync(ProcessId id) => unitOfWork.RunAsync(Actor.System, work =>
    {
        work.Wake(id.ToString());
        return Task.CompletedTask;
    }, CancellationToken.None);

    private async Task RestartAsync(ProcessId id)
    {
        log.LogWarning("The orchestration {Id} was missing. It is started again from the record.", id);
        await client.ScheduleNewOrchestrationInstanceAsync(
            book.ProcessOf(id).Orchestrator, null, new StartOrchestrationOptions(id.ToString()));
    }

    private Task RecordAsync(SweepRun run) => unitOfWork.RunAsync(Actor.System, work =>
    {
        work.Add(run);
        return Task.CompletedTask;
    }, CancellationToken.None);
}
