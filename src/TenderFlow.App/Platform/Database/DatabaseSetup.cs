using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TenderFlow.App.Platform.Database;

/// <summary>How the embedded default reaches its database: one SQLite file.</summary>
public static class DatabaseSetup
{
    /// <summary>Adds the database to the services.</summary>
    public static IServiceCollection AddEmbeddedDatabase(this IServiceCollection services, string file, bool waitForDisk) =>
        services.AddPooledDbContextFactory<TenderFlowDb>(options => Configure(options, file, waitForDisk));

    /// <summary>Sets the options of a context for a SQLite file.</summary>
    public static void Configure(DbContextOptionsBuilder options, string file, bool waitForDisk) => options
        .UseSqlite($"Data Source={file};Default Timeout=30", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new Pragmas(waitForDisk));

    /// <summary>Brings the database to the newest shape; a new one is made.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var databases = services.GetRequiredService<IDbContextFactory<TenderFlowDb>>();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private sealed class Pragmas(bool waitForDisk) : DbConnectionInterceptor
    {
        // Readers never wait for a writer in this mode, and a killed process loses nothing that was committed.
        private readonly string text = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(waitForDisk ? "FULL" : "NORMAL")};";

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
}
