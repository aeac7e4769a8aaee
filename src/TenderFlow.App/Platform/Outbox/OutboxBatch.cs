using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>
/// Some rows in one relay's hands. Where several instances share the database, nobody else gets them until this is let go;
/// when this instance dies, the database lets go of them.
/// </summary>
internal sealed class OutboxBatch : IAsyncDisposable
{
    private readonly TenderFlowDb db;

    private OutboxBatch(TenderFlowDb db) => this.db = db;

    /// <summary>The rows, in the order in which they leave.</summary>
    public IReadOnlyList<OutboxRow> Rows { get; private set; } = [];

    /// <summary>Takes rows that are due and that nobody else has in hand.</summary>
    public static async Task<OutboxBatch> TakeAsync(
        IDbContextFactory<TenderFlowDb> databases, int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var batch = new OutboxBatch(await databases.CreateDbContextAsync(cancellationToken));
        try
        {
            batch.Rows = batch.db.Database.IsNpgsql()
                ? await batch.LockAsync(most, now.UtcDateTime, cancellationToken)
                : await batch.ReadAsync(most, now, cancellationToken);
            return batch;
        }
        catch
        {
            await batch.DisposeAsync();
            throw;
        }
    }

    /// <summary>Notes what became of some of the rows.</summary>
    /// <returns>Those that failed.</returns>
    public async Task<IReadOnlyList<OutboxRow>> RecordAsync(
        IReadOnlyList<RowOutcome> outcomes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var done = outcomes.Where(d => d.Delivered).Select(d => d.Row.Id).ToList();
        await db.Set<OutboxRow>().Where(r => done.Contains(r.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DoneAt, now), cancellationToken);
        List<OutboxRow> failed = [];
        foreach (var (row, record, _) in outcomes.Where(d => !d.Delivered))
        {
            db.Attach(row);
            var before = row.Attempts;
            record(row, now);
            if (row.Attempts > before)
            {
                failed.Add(row);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return failed;
    }

    /// <summary>Makes what was noted last, and lets the rows go.</summary>
    public Task FinishAsync(CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => db.DisposeAsync();

    // One process owns a SQLite file, so its relay need not keep anybody out.
    private Task<List<OutboxRow>> ReadAsync(int most, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Set<OutboxRow>().AsNoTracking()
            .Where(r => r.DoneAt == null && r.DueAt <= now && !r.Parked)
            .OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(most).ToListAsync(cancellationToken);

    private async Task<List<OutboxRow>> LockAsync(int most, DateTime now, CancellationToken cancellationToken)
    {
        await db.Database.BeginTransactionAsync(cancellationToken);
        // A machine that vanishes in the middle gives its rows back after this time; slow mail must fit in.
        await db.Database.ExecuteSqlAsync(
            $"SELECT set_config('idle_in_transaction_session_timeout', '15min', true)", cancellationToken);
        return await db.Set<OutboxRow>().FromSql(
            $"""
            SELECT * FROM "Outbox" WHERE "DoneAt" IS NULL AND "DueAt" <= {now} AND NOT "Parked"
            ORDER BY "DueAt", "Id" LIMIT {most} FOR UPDATE SKIP LOCKED
            """).AsNoTracking().ToListAsync(cancellationToken);
    }
}
