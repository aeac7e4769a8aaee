using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Activity: finds processes whose orchestration is missing or failed, and moments that passed unnoticed, and mends both. Newer bank holidays come into force here too.</summary>
public sealed class SweepOnce(
    MomentBook book, UnitOfWork unitOfWork, CurrentRules rules, DurableTaskClient client, IDbContextFactory<TenderFlowDb> databases,
    TimeProvider clock, ILogger<SweepOnce> log) : TaskActivity<object?, DateTimeOffset>
{
    private static readonly TimeOnly At = new(6, 30);

    // A moment that is a little late is on its way; one that is this late was missed.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public override async Task<DateTimeOffset> RunAsync(TaskActivityContext context, object? input)
    {
        var began = clock.GetUtcNow();
        var (restarted, caughtUp) = (0, 0);
        var newDays = rules.Refresh();
        foreach (var id in await LivingAsync())
        {
            if (newDays)
            {
                await WakeAsync(id);
            }

            restarted += await RestartAsync(id) ? 1 : 0;
            caughtUp += await CatchUpAsync(id) ? 1 : 0;
        }

        await RecordAsync(new SweepRun(began, restarted, caughtUp));
        return NextAfter(began);
    }

    private static DateTimeOffset NextAfter(DateTimeOffset began)
    {
        var today = LocalClock.Day(began, Zones.London);
        var at = LocalClock.Instant(today, At, Zones.London);
        return at > began ? at : LocalClock.Instant(today.AddDays(1), At, Zones.London);
    }

    private async Task<List<ProcessId>> LivingAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        List<ProcessId> living = [];
        foreach (var process in book.Processes)
        {
            living.AddRange(await process.LivingAsync(db, CancellationToken.None));
        }

        return living;
    }

    // Bank holidays that came late move the dates that wait, perhaps to an earlier day (CAL-5).
    private Task WakeAsync(ProcessId id) => unitOfWork.RunAsync(Actor.System, work =>
    {
        work.Wake(id.ToString());
        return Task.CompletedTask;
    }, CancellationToken.None);

    private async Task<bool> RestartAsync(ProcessId id)
    {
        if (await client.GetInstanceAsync(id.ToString()) is { IsCompleted: false })
        {
            return false;
        }

        log.LogWarning("The orchestration {Id} was missing. It is started again from the record.", id);
        await client.ScheduleNewOrchestrationInstanceAsync(
            book.ProcessOf(id).Orchestrator, null, new StartOrchestrationOptions(id.ToString()));
        return true;
    }

    private async Task<bool> CatchUpAsync(ProcessId id)
    {
        await using (var db = await databases.CreateDbContextAsync())
        {
            var (_, open) = await book.OpenAsync(db, id, CancellationToken.None);
            if (open.Count == 0 || open[0].At > clock.GetUtcNow() - Grace)
            {
                return false;
            }

            log.LogWarning("{Id} missed its moment {Key} of {At}. It is dealt with now.", id, open[0].Key, open[0].At);
        }

        await book.AdvanceAsync(id, CancellationToken.None);
        return true;
    }

    private Task RecordAsync(SweepRun run) => unitOfWork.RunAsync(Actor.System, work =>
    {
        work.Add(run);
        return Task.CompletedTask;
    }, CancellationToken.None);
}
