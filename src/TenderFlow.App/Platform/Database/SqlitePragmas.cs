using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TenderFlow.App.Platform.Database;

/// <summary>Sets up each connection to a SQLite file.</summary>
internal sealed class SqlitePragmas(bool waitForDisk) : DbConnectionInterceptor
{
    // Readers never wait for a writer in this mode, and a killed process loses nothing that was committed. A writer of
    // another process is asked again after a millisecond or two; the driver by itself would sleep 150.
    private readonly string text =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(waitForDisk ? "FULL" : "NORMAL")}; PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
