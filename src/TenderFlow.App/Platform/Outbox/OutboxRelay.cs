using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Carries outbox rows out, in order, until none is due. A row is marked only after it was delivered, so a crash repeats a delivery and never loses one.</summary>
public sealed class OutboxRelay(
    IDbContextFactory<TenderFlowDb> databases, IEnumerable<IOutboxHandler> handlers, TimeProvider clock,
    Measures measures, ILogger<OutboxRelay> log) : IDisposable
{
    /// <summary>After so many failures a row waits for a person; with growing pauses that is about six hours.</summary>
    public const int MostAttempts = 15;

    /// <summary>So long a row is tried, about once an hour, while whoever should take it is out of reach.</summary>
    public static readonly TimeSpan LongestOutage = TimeSpan.FromDays(3);

    private const int BatchSize = 250;
    private readonly Dictionary<OutboxKind, IOutboxHandler> byKind = handlers.ToDictionary(h => h.Kind);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Delivers all that is due.</summary>
    /// <returns>When the next row is due, in UTC; null when none waits.</returns>
    public async Task<DateTimeOffset?> RunUntilIdleAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            while (await RunBatchAsync(cancellationToken) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.Set<OutboxRow>().Where(r => r.DoneAt == null && !r.Parked)
                .OrderBy(r => r.DueAt).Select(r => (DateTimeOffset?)r.DueAt).FirstOrDefaultAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<int> RunBatchAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<OutboxRow> rows;
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            rows = await db.Set<OutboxRow>().AsNoTracking()
                .Where(r => r.DoneAt == null && r.DueAt <= now && !r.Parked)
                .OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(BatchSize).ToListAsync(cancellationToken);
        }

        // Neighbours of one kind go together: order is kept, and many messages share one commit.
        for (var first = 0; first < rows.Count;)
        {
            var kind = rows[first].Kind;
            var run = rows.Skip(first).TakeWhile(r => r.Kind == kind).ToList();
            await RecordAsync(await byKind[kind].DeliverAsync(run, cancellationToken), cancellationToken);
            first += run.Count;
        }

        return rows.Count;
    }

    private async Task RecordAsync(IReadOnlyList<RowOutcome> deliveries, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var done = deliveries.Where(d => d.Delivered).Select(d => d.Row.Id).ToList();
        await db.Set<OutboxRow>().Where(r => done.Contains(r.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DoneAt, now), cancellationToken);
        List<OutboxRow> failed = [];
        foreach (var (row, record, _) in deliveries.Where(d => !d.Delivered))
        {
            db.Attach(row);
            var before = row.Attempts;
            record(row, now);
            if (row.Attempts > before)
            {
                failed.Add(row);
                log.LogWarning("Outbox row {Id} ({Kind} {Name}) failed {Attempts} times: {Error}",
                    row.Id, row.Kind, row.Name, row.Attempts, Redacted.Text(row.LastError));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        failed.ForEach(measures.Failed);
        foreach (var (row, _, _) in deliveries.Where(d => d.Delivered))
        {
            measures.Delivered(row, now);
        }
    }
}
