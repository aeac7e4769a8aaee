using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Activity: the daily check. The watchdog looks at every process; newer bank holidays come into force here too.</summary>
public sealed class SweepOnce(Watchdog watchdog, UnitOfWork unitOfWork, CurrentRules rules, TimeProvider clock)
    : TaskActivity<object?, DateTimeOffset>
{
    private static readonly TimeOnly At = new(6, 30);

    /// <inheritdoc/>
    public override Task<DateTimeOffset> RunAsync(TaskActivityContext context, object? input) =>
        RunAsync(CancellationToken.None);

    /// <summary>Does the check unless it has been done since it was due last.</summary>
    public async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        var due = LastBefore(clock.GetUtcNow());
        var done = await unitOfWork.ReadAsync(
            db => db.Set<SweepRun>().OrderByDescending(r => r.At).Select(r => (DateTimeOffset?)r.At)
                .FirstOrDefaultAsync(cancellationToken),
            cancellationToken);
        if (!(done >= due))
        {
            await RunAsync(cancellationToken);
        }
    }

    private async Task<DateTimeOffset> RunAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        rules.Refresh();
        var newDays = rules.AreUnheeded;
        var (followed, restarted, caughtUp) = await watchdog.LookAsync(cancellationToken);
        if (newDays)
        {
            foreach (var id in followed)
            {
                await WakeAsync(id, cancellationToken);
            }

            rules.Heed();
        }

        await unitOfWork.RunAsync(Actor.System, work =>
        {
            work.Add(new SweepRun(began, restarted, caughtUp));
            return Task.CompletedTask;
        }, cancellationToken);
        return NextAfter(began);
    }

    private static DateTimeOffset LastBefore(DateTimeOffset now)
    {
        var today = LocalClock.Day(now, Zones.London);
        var at = LocalClock.Instant(today, At, Zones.London);
        return at <= now ? at : LocalClock.Instant(today.AddDays(-1), At, Zones.London);
    }

    private static DateTimeOffset NextAfter(DateTimeOffset began)
    {
        var today = LocalClock.Day(began, Zones.London);
        var at = LocalClock.Instant(today, At, Zones.London);
        return at > began ? at : LocalClock.Instant(today.AddDays(1), At, Zones.London);
    }

    // Bank holidays that came late move the dates that wait, perhaps to an earlier day (CAL-5).
    private Task WakeAsync(ProcessId id, CancellationToken cancellationToken) => unitOfWork.RunAsync(Actor.System, work =>
    {
        work.Wake(id.ToString());
        return Task.CompletedTask;
    }, cancellationToken);
}
