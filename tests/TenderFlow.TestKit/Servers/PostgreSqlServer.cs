using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Database.PostgreSql;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.TestKit.Servers;

/// <summary>
/// A real PostgreSQL server for the tests of this process: in a folder of its own, reached by a socket in it and by no
/// network. Started when the first test asks for it, stopped by <see cref="StopAsync"/>.
/// </summary>
public static class PostgreSqlServer
{
    /// <summary>A user who needs a password, for tests of signing in.</summary>
    public const string UserWithPassword = "gatekept";

    private const string Port = "55432";
    private const string Account = "postgres";
    private const string WithTables = "tables";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static Running? running;
    private static bool hasTables;
    private static int lastDatabase;

    /// <summary>Makes a database with no table in it.</summary>
    public static Task<TestDatabase> NewEmptyDatabaseAsync() => NewAsync(() => Task.FromResult("template1"));

    /// <summary>Makes a database with all tables and no rows: a copy of one that the migrations have made.</summary>
    public static Task<TestDatabase> NewDatabaseAsync() => NewAsync(async () =>
    {
        if (!hasTables)
        {
            await MakeTablesAsync();
            hasTables = true;
        }

        return WithTables;
    });

    /// <summary>Stops the server and deletes its folder.</summary>
    public static async Task StopAsync()
    {
        if (running is { } server)
        {
            running = null;
            NpgsqlConnection.ClearAllPools();
            await server.Process.DisposeAsync();
            Directory.Delete(server.Folder, recursive: true);
        }
    }

    private static async Task<TestDatabase> NewAsync(Func<Task<string>> pattern)
    {
        await Gate.WaitAsync();
        try
        {
            running ??= await StartAsync();
            var from = await pattern();
            var name = string.Create(CultureInfo.InvariantCulture, $"test{++lastDatabase}");
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {from}");
            return new(name, ConnectionOf(running.Folder, name), () => DropAsync(name));
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task MakeTablesAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {WithTables}");
        var settings = new AppSettings
        {
            DataFolder = running!.Folder,
            // A copy can be made only while nobody is connected.
            Database = PostgreSqlSettings.Parse(ConnectionOf(running.Folder, WithTables) + ";Pooling=false"),
        };
        await using var services = new ServiceCollection().AddDatabase(settings).BuildServiceProvider();
        await DatabaseSetup.MigrateAsync(services, CancellationToken.None);
    }

    private static async Task<Running> StartAsync()
    {
        var programs = Programs();
        var folder = Directory.CreateTempSubdirectory("tfpg.").FullName;
        string[] asAccount = [];
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            await OwnedProcess.RunAsync("chown", $"{Account}:", folder);
            asAccount = ["setpriv", $"--reuid={Account}", $"--regid={Account}", "--init-groups"];
        }

        var data = Path.Combine(folder, "data");
        await OwnedProcess.RunAsync(
        [
            .. asAccount, Path.Combine(programs, "initdb"), "-D", data, "-U", "tenderflow", "--auth=trust",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
        ]);
        await OwnedProcess.RunAsync("sed", "-i", $"1i local all {UserWithPassword} scram-sha-256", Path.Combine(data, "pg_hba.conf"));
        var process = OwnedProcess.Start(
        [
            .. asAccount, Path.Combine(programs, "postgres"), "-D", data, "-p", Port, "-k", folder,
            "-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
            "-c", "max_connections=300", "-c", "shared_buffers=64MB",
        ]);
        await WaitAsync(folder, process);
        return new(folder, process);
    }

    private static async Task WaitAsync(string folder, OwnedProcess process)
    {
        for (var look = 0; look < 600; look++)
        {
            try
            {
                await ExecuteAsync(folder, "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!process.HasStopped)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }

        throw new InvalidOperationException($"The PostgreSQL server did not start: {process.Said}");
    }

    private static string Programs() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).FirstOrDefault() is { } newest
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException(
                "PostgreSQL is needed for this test and was not found. Run ./test, which installs it, or: apt-get install postgresql");

    private static Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static Task ExecuteAsync(string sql) => ExecuteAsync(running!.Folder, sql);

    private static async Task ExecuteAsync(string folder, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf(folder, "postgres"));
        await connection.OpenAsync();
#pragma warning disable CA2100 // The texts are this file's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionOf(string folder, string database) =>
        $"Host={folder};Port={Port};Database={database};Username=tenderflow;Include Error Detail=true";

    private sealed record Running(string Folder, OwnedProcess Process);
}

/// <summary>One database on the server of the tests. It goes with this.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Connection">The words that open it.</param>
/// <param name="Drop">Takes it away.</param>
public sealed record TestDatabase(string Name, string Connection, Func<Task> Drop) : IAsyncDisposable
{
    /// <summary>As the application takes it.</summary>
    public PostgreSqlSettings Settings => PostgreSqlSettings.Parse(Connection);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Drop();
}
