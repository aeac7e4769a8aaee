using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>Shows, whenever measures are collected, what waits in the outbox now. It asks the database itself, so a relay that hangs shows too.</summary>
public sealed class Backlog(IMeterFactory meters, IDbContextFactory<TenderFlowDb> databases, TimeProvider clock) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Measures.Name);
        meter.CreateObservableGauge("tenderflow.outbox.parked", Parked, "{row}", "Rows that wait for a person now.");
        meter.CreateObservableGauge("tenderflow.outbox.due", Due, "{row}", "Rows that are due and have not left yet.");
        meter.CreateObservableGauge("tenderflow.outbox.oldest", Oldest, "s", "How long the oldest row that is due has waited.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private int Parked() => Ask(rows => rows.Count(r => r.DoneAt == null && r.Parked));

    private int Due()
    {
        var now = clock.GetUtcNow();
        return Ask(rows => rows.Count(r => r.DoneAt == null && !r.Parked && r.DueAt <= now));
    }

    private double Oldest()
    {
        var now = clock.GetUtcNow();
        var oldest = Ask(rows => rows.Where(r => r.DoneAt == null && !r.Parked && r.DueAt <= now)
            .OrderBy(r => r.DueAt).Select(r => (DateTimeOffset?)r.DueAt).FirstOrDefault());
        return oldest is { } at ? (now - at).TotalSeconds : 0;
    }

    // Whoever collects measures asks on its own thread and waits for the answer.
    private T Ask<T>(Func<IQueryable<OutboxRow>, T> question)
    {
        using var db = databases.CreateDbContext();
        return question(db.Set<OutboxRow>().AsNoTracking());
    }
}
