using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Keeps orchestrations and outbox going while the pages are served.</summary>
public sealed class BackgroundWork(
    EmbeddedEngine engine, OutboxRelay relay, OutboxBell bell, AppSettings settings, TimeProvider clock,
    ILogger<BackgroundWork> log)
    : BackgroundService
{
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    // The bell rings in one process. Where others save too, and may die before they deliver, look more often.
    private readonly TimeSpan longestSleep = settings.Database is null ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.StartAsync(cancellationToken);
        await engine.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(SweepOrchestrator), null, new StartOrchestrationOptions(SweepOrchestrator.Id), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = bell.Next;
            var sleep = longestSleep;
            try
            {
                var next = await relay.RunUntilIdleAsync(stoppingToken);
                sleep = next is { } at ? Shorter(at - clock.GetUtcNow(), longestSleep) : longestSleep;
            }
            catch (Exception trouble) when (trouble is DbException or DbUpdateException or IOException)
            {
                // A full disk or a locked file passes; the rows are still there.
                log.LogError(trouble, "The outbox could not be read or written. Trying again soon.");
                sleep = PauseAfterTrouble;
            }

            await SleepAsync(sleep, rung, stoppingToken);
        }
    }

    private async Task SleepAsync(TimeSpan sleep, Task rung, CancellationToken stoppingToken)
    {
        if (sleep > TimeSpan.Zero)
        {
            using var wake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(sleep, clock, wake.Token), rung);
            await wake.CancelAsync();
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
