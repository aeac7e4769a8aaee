using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace TenderFlow.Simulation.Running;

/// <summary>
/// Leads every commit of the application's database through the gate. SQLite itself asks, so no way of saving is missed,
/// and a refused commit is rolled back as after a crash.
/// </summary>
internal sealed class CommitWatch(Gate gate) : DbConnectionInterceptor
{
    private const int RollBack = 1;
    private readonly ConditionalWeakTable<sqlite3, object> watched = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Watch(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Watch(connection);
        return Task.CompletedTask;
    }

    private void Watch(DbConnection connection)
    {
        // A pooled connection comes back with its handle and keeps its watch.
        var handle = ((SqliteConnection)connection).Handle!;
        if (watched.TryAdd(handle, gate))
        {
            raw.sqlite3_commit_hook(handle, _ => gate.TryPass("a commit of the application") ? 0 : RollBack, null);
        }
    }
}
