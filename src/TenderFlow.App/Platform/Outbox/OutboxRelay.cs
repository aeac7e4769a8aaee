using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Carries outbox rows out, in order, until none is due. A row is marked only after it was delivered, so a crash repeats a delivery and never loses one.</summary>
public sealed class OutboxRelay(
    IDbContextFactory<TenderFlowDb> databases, IEnumerable<IOutboxHandler> handlers, TimeProvider clock,
    WriteTurn writing, Measures measures, ILogger<OutboxRelay> log) : IDisposable
{
    /// <summary>After so many failures a row waits for a person; with growing pauses that is about six hours.</summary>
    public const int MostAttempts = 15;

    /// <summary>So long a row is tried, about once an hour, while whoever should take it is out of reach.</summary>
    public static readonly TimeSpan LongestOutage = TimeSpan.FromDays(3);

    private const int BatchSize = 250;

    // Rows that are due but in another instance's hands: look again soon, in case it dies with them.
    private static readonly TimeSpan OthersTurn = TimeSpan.FromSeconds(1);

    private readonly Dictionary<OutboxKind, IOutboxHandler> byKind = handlers.ToDictionary(h => h.Kind);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Delivers all that is due and that no other instance has in hand.</summary>
    /// <returns>When to look again, in UTC; null when no row waits.</returns>
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
            var next = await db.Set<OutboxRow>().Where(r => r.DoneAt == null && !r.Parked)
                .OrderBy(r => r.DueAt).Select(r => (DateTimeOffset?)r.DueAt).FirstOrDefaultAsync(cancellationToken);
            var now = clock.GetUtcNow();
            return next <= now && db.Database.IsNpgsql() ? now + OthersTurn : next;
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
        await using var batch = await OutboxBatch.TakeAsync(databases, BatchSize, clock.GetUtcNow(), cancellationToken);

        // Neighbours of one kind go together: order is kept, and many messages share one commit.
        for (var first = 0; first < batch.Rows.Count;)
        {
            var kind = batch.Rows[first].Kind;
            var run = batch.Rows.Skip(first).TakeWhile(r => r.Kind == kind).ToList();
            var outcomes = await byKind[kind].DeliverAsync(run, cancellationToken);
            var now = clock.GetUtcNow();
            using (await writing.TakeAsync(cancellationToken))
            {
                Report(outcomes, await batch.RecordAsync(outcomes, now, cancellationToken), now);
            }

            first += run.Count;
        }

        await batch.FinishAsync(cancellationToken);
        return batch.Rows.Count;
    }

    private void Report(IEnumerable<RowOutcome> outcomes, IEnumerable<OutboxRow> failed, DateTimeOffset now)
    {
        foreach (var row in failed)
        {
            measures.Failed(row);
            log.LogWarning("Outbox row {Id} ({Kind} {Name}) failed {Attempts} times: {Error}",
                row.Id, row.Kind, row.Name, row.Attempts, Redacted.Text(row.LastError));
        }

        foreach (var delivered in outcomes.Where(o => o.Delivered))
        {
            measures.Delivered(delivered.Row, now);
        }
    }
}
