using Microsoft.Data.Sqlite;

namespace TenderFlow.Durable.Embedded.Tests.Engine;

/// <summary>A file of an earlier version is brought up to date where it is, with all that runs in it.</summary>
public sealed class OlderSchemaTests
{
    // As version 1 made and filled it: one instance that waits for a timer, with one answered activity behind it.
    private const string Version1 = """
        CREATE TABLE instances (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, version TEXT,
            run INTEGER NOT NULL, status INTEGER NOT NULL, input TEXT, output TEXT, custom_status TEXT, failure TEXT,
            parent_id TEXT, parent_name TEXT, parent_run INTEGER, parent_task INTEGER, created INTEGER NOT NULL,
            updated INTEGER NOT NULL, steps INTEGER NOT NULL);
        CREATE TABLE steps (instance INTEGER NOT NULL, step INTEGER NOT NULL, events TEXT NOT NULL,
            PRIMARY KEY (instance, step)) WITHOUT ROWID;
        CREATE TABLE messages (seq INTEGER PRIMARY KEY, due INTEGER NOT NULL, planned INTEGER NOT NULL,
            instance INTEGER NOT NULL, run INTEGER, event TEXT NOT NULL);
        CREATE INDEX messages_due ON messages (due);
        CREATE INDEX messages_instance ON messages (instance, due);
        CREATE TABLE activities (seq INTEGER PRIMARY KEY, instance INTEGER NOT NULL, run INTEGER NOT NULL,
            task INTEGER NOT NULL, name TEXT NOT NULL, input TEXT);
        CREATE INDEX activities_instance ON activities (instance);
        INSERT INTO instances VALUES (1, 'one', 'Wait', NULL, 1, 0, '"Ana"', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            639032004000000000, 639032004000000000, 2);
        INSERT INTO steps VALUES (1, 1, '[
            {"type":"OrchestratorStarted","EventId":-1,"Timestamp":"2026-01-05T09:00:00Z"},
            {"type":"ExecutionStarted","Name":"Wait","InstanceId":"one","ExecutionId":"1","Input":"\"Ana\"",
                "EventId":-1,"Timestamp":"2026-01-05T09:00:00Z"},
            {"type":"TaskScheduled","Name":"Greet","EventId":0,"Timestamp":"2026-01-05T09:00:00Z"},
            {"type":"OrchestratorCompleted","EventId":-1,"Timestamp":"2026-01-05T09:00:00Z"}]');
        INSERT INTO steps VALUES (1, 2, '[
            {"type":"OrchestratorStarted","EventId":-1,"Timestamp":"2026-01-05T09:00:00Z"},
            {"type":"TaskCompleted","TaskId":0,"Result":"\"Hello Ana\"","EventId":-1,
                "Timestamp":"2026-01-05T09:00:00Z"},
            {"type":"TimerCreated","FireAt":"2026-01-06T09:00:00Z","EventId":1,"Timestamp":"2026-01-05T09:00:00Z"},
            {"type":"OrchestratorCompleted","EventId":-1,"Timestamp":"2026-01-05T09:00:00Z"}]');
        INSERT INTO messages VALUES (7, 639032868000000000, 1, 1, 1,
            '{"type":"TimerFired","TimerId":1,"FireAt":"2026-01-06T09:00:00Z","EventId":-1,
            "Timestamp":"2026-01-06T09:00:00Z"}');
        PRAGMA user_version = 1;
        """;

    [Fact]
    public async Task An_instance_that_waits_in_a_file_of_version_1_goes_on()
    {
        await using var test = TestEngine.With(
            registry => registry
                .AddOrchestratorFunc<string, string>("Wait", async (context, name) =>
                {
                    var greeting = await context.CallActivityAsync<string>("Greet", name);
                    await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    return greeting + await context.CallActivityAsync<string>("Greet", context.CurrentUtcDateTime);
                })
                .AddActivityFunc<object, string>("Greet", (_, whom) => $" and {whom}"),
            path => new() { DatabasePath = Filled(path) });

        await test.RunAsync();

        var done = await test.ShowAsync();
        Assert.Equal("Hello Ana and 2026-01-06T09:00:00Z", done.ReadOutputAs<string>());
        Assert.Equal(TestEngine.Start.AddDays(1), test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_file_of_a_later_version_is_refused_and_left_as_it_is()
    {
        string? file = null;
        await using (TestEngine.With(_ => { }, path => new() { DatabasePath = file = path }))
        {
            Run(file!, "PRAGMA user_version = 99");

            var refused = Assert.Throws<DatabaseNotOpenedException>(() => new EmbeddedEngine(
                new() { DatabasePath = Copy(file!) }, new(), NoServices.Instance, TimeProvider.System));

            Assert.Contains("another version", refused.Message, StringComparison.Ordinal);
        }
    }

    private static string Filled(string path)
    {
        if (!File.Exists(path))
        {
            Run(path, Version1);
        }

        return path;
    }

    private static string Copy(string path)
    {
        Run(path, $"VACUUM INTO '{path}.copy'");
        return path + ".copy";
    }

    private static void Run(string path, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
