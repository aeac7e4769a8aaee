using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded.Tests.Engine;

public sealed class StorageTroubleTests
{
    private readonly List<EngineProblem> _problems = [];
    private string _file = "";

    [Fact]
    public async Task While_another_process_holds_the_database_the_engine_waits_and_loses_nothing()
    {
        await using var test = Calling("small");
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Call", options: new("one"));
        await using (var other = new SqliteConnection($"Data Source={_file};Pooling=False"))
        {
            other.Open();
            Run(other.Handle!, "BEGIN IMMEDIATE");

            var first = await test.Engine.RunUntilIdleAsync();
            var second = await test.Engine.RunUntilIdleAsync();

            Assert.True(first > test.Clock.GetUtcNow());
            Assert.True(second > first, "It should leave the database alone for longer each time.");
            await Assert.ThrowsAsync<StorageUnavailableException>(
                () => test.Client.ScheduleNewOrchestrationInstanceAsync("Call"));
        }

        await test.RunAsync();

        Assert.Equal("small", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal(2, _problems.Count);
        Assert.All(_problems, problem => Assert.NotNull(problem.RetryAt));
    }

    [Fact]
    public async Task A_full_disk_stops_nothing_for_good()
    {
        var large = new string('x', 400_000);
        await using var test = Calling(large);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Call", options: new("one"));
        var connection = test.Engine.Database.Connection;
        using var count = new Statement(connection, "PRAGMA page_count");
        var pages = (count.Number() + 4)?.ToString(CultureInfo.InvariantCulture);
        Run(connection, $"PRAGMA max_page_count = {pages}");

        var retry = await test.Engine.RunUntilIdleAsync();
        Assert.NotNull(retry);
        Assert.NotEmpty(_problems);
        Run(connection, "PRAGMA max_page_count = 1000000");
        await test.RunAsync();

        Assert.Equal(large, (await test.ShowAsync()).ReadOutputAs<string>());
    }

    private static void Run(sqlite3 connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }

    private TestEngine Calling(string answer) => TestEngine.With(
        registry => registry
            .AddOrchestratorFunc("Call", context => context.CallActivityAsync<string>("Give"))
            .AddOrchestratorFunc("Wait", async context =>
            {
                await context.CallActivityAsync("Give");
                return await context.WaitForExternalEvent<string>("go");
            })
            .AddActivityFunc<object?, string>("Give", (_, _) => answer),
        path => new() { DatabasePath = _file = path, BusySeconds = 1, OnProblem = _problems.Add });
}
