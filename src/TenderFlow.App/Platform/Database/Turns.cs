using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TenderFlow.App.Platform.Database;

/// <summary>
/// Commands change the record one after another, on both databases and however many instances run. What a command has
/// read is therefore still true when it saves, and the audit trail is one unbroken chain.
/// </summary>
internal static class Turns
{
    // Any two numbers of our own: what they stand for is agreed on here only.
    private const long Commands = 7_469_646_501;
    private const long Migrations = 7_469_646_502;

    /// <summary>Begins a command's transaction and waits for its turn; the end of the transaction ends the turn.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        // SQLite has one writer, and its transactions begin as that writer.
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
        {
            // Each statement after this one sees what others have saved before their turn ended. A machine that vanishes
            // in the middle gives its turn back after a minute.
            await db.Database.ExecuteSqlAsync(
                $"""
                SELECT set_config('idle_in_transaction_session_timeout', '60s', true), pg_advisory_xact_lock({Commands})
                """, cancellationToken);
        }

        return transaction;
    }

    /// <summary>Lets one instance at a time change the tables, even when there are none yet.</summary>
    public static async Task<IAsyncDisposable> TakeForMigrationAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql() && await db.Database.CanConnectAsync(cancellationToken))
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Migrations})", cancellationToken);
        }

        return new MigrationTurn(db);
    }

    private sealed class MigrationTurn(TenderFlowDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db.Database.IsNpgsql() && db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Migrations})");
                await db.Database.CloseConnectionAsync();
            }
        }
    }
}
