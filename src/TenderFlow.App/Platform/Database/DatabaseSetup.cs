using Azure.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TenderFlow.App.Platform.Database.PostgreSql;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Platform.Database;

/// <summary>How the application reaches its database: a SQLite file of its own, or a PostgreSQL server that it shares.</summary>
public static class DatabaseSetup
{
    /// <summary>The name of the SQLite file in the data folder.</summary>
    public const string FileName = "tenderflow.db";

    /// <summary>Adds the database that the settings ask for.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, AppSettings settings)
    {
        if (settings.Database is not { } shared)
        {
            return services.AddEmbeddedDatabase(settings.PathOf(FileName), settings.WaitForDisk);
        }

        return services
            .AddSingleton(_ => PostgreSqlSource.Create(shared, () => new DefaultAzureCredential()))
            .AddPooledDbContextFactory<PostgreSqlDb>((provider, options) =>
                Configure(options, provider.GetRequiredService<NpgsqlDataSource>()))
            .AddSingleton<IDbContextFactory<TenderFlowDb>, SharedContexts>();
    }

    /// <summary>Adds a SQLite file.</summary>
    public static IServiceCollection AddEmbeddedDatabase(this IServiceCollection services, string file, bool waitForDisk) =>
        services.AddPooledDbContextFactory<TenderFlowDb>(options => Configure(options, file, waitForDisk));

    /// <summary>Sets the options of a context for a SQLite file.</summary>
    public static void Configure(DbContextOptionsBuilder options, string file, bool waitForDisk) => options
        .UseSqlite($"Data Source={file};Default Timeout=30", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new SqlitePragmas(waitForDisk));

    /// <summary>Sets the options of a context for PostgreSQL.</summary>
    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    /// <summary>True when there is a record to look at: a file that was made, or a server that was named.</summary>
    public static bool IsThere(AppSettings settings) => settings.Database is not null || File.Exists(settings.PathOf(FileName));

    /// <summary>Brings the database to the newest shape; a new one is made.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var databases = services.GetRequiredService<IDbContextFactory<TenderFlowDb>>();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var turn = await Turns.TakeForMigrationAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
