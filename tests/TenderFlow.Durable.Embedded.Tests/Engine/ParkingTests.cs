using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded.Tests.Engine;

/// <summary>What cannot be read or run is put aside with its error and stops nobody else.</summary>
public sealed class ParkingTests
{
    private readonly List<EngineProblem> _problems = [];
    private int _commits;

    [Fact]
    public async Task Messages_to_a_history_that_cannot_be_read_are_parked_and_undo_nothing_of_the_others()
    {
        await using var test = await WaitingAsync("fine:1", "broken", "fine:2");
        Run(test, "UPDATE steps SET events = '?' || events WHERE instance = 2");

        await RaiseAsync(test, "fine:1", "broken", "fine:2");
        _commits = 0;
        await test.Engine.RunUntilIdleAsync();

        Assert.Equal(1, _commits);
        Assert.Equal("heard", (await test.ShowAsync("fine:1")).ReadOutputAs<string>());
        Assert.Equal("heard", (await test.ShowAsync("fine:2")).ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await test.ShowAsync("broken")).RuntimeStatus);
        Assert.StartsWith(
            "Step 2 of instance 'broken' cannot be run", Text(test, "SELECT error FROM parked"), StringComparison.Ordinal);
        Assert.Contains("heard", Text(test, "SELECT event FROM parked"), StringComparison.Ordinal);
        Assert.Null(Assert.Single(_problems).RetryAt);
    }

    [Fact]
    public async Task What_is_parked_is_read_in_its_order_once_the_cause_is_mended()
    {
        await using var test = await WaitingAsync("broken");
        Run(test, "UPDATE steps SET events = '?' || events");
        await RaiseAsync(test, "broken", "broken");
        await test.RunAsync();
        await test.Client.RaiseEventAsync("broken", "go", "later");
        await test.RunAsync();
        Assert.Equal(3, test.Engine.Parked.List("broken").Count);
        Assert.NotNull((await test.ShowAsync("broken")).Trouble);

        Run(test, "UPDATE steps SET events = substr(events, 2)");
        Assert.Equal(3, test.Engine.Parked.Retry("broken"));
        await test.RunAsync();

        var mended = await test.ShowAsync("broken");
        Assert.Equal("heard", mended.ReadOutputAs<string>());
        Assert.Null(mended.Trouble);
        Assert.Empty(test.Engine.Parked.List("broken"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_is_parked_and_its_instance_reads_on()
    {
        await using var test = await WaitingAsync("one");
        await test.Client.RaiseEventAsync("one", "go", "lost");
        Run(test, "UPDATE messages SET event = 'no message'");

        await RaiseAsync(test, "one");
        await test.RunAsync();

        Assert.Equal("heard", (await test.ShowAsync("one")).ReadOutputAs<string>());
        Assert.Equal("no message", Text(test, "SELECT event FROM parked"));
    }

    [Fact]
    public async Task An_instance_that_cannot_be_run_can_still_be_terminated_and_purged()
    {
        await using var test = await WaitingAsync("broken");
        Run(test, "UPDATE steps SET events = '[{'");
        await RaiseAsync(test, "broken");
        await test.RunAsync();

        await test.Client.TerminateInstanceAsync("broken", "enough");
        await test.RunAsync();
        var ended = await test.ShowAsync("broken");
        await test.Client.PurgeInstanceAsync("broken");

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("enough", ended.ReadOutputAs<string>());
        Assert.Equal("0", Text(test, "SELECT CAST(count(*) AS TEXT) FROM parked"));
    }

    private async Task<TestEngine> WaitingAsync(params string[] ids)
    {
        var test = TestEngine.With(
            registry => registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("go")),
            path => new()
            {
                DatabasePath = path,
                OnProblem = _problems.Add,
                OnCommit = point => _commits += point.IsCommitted ? 1 : 0,
            });
        foreach (var id in ids)
        {
            await test.RunAsync("Wait", id: id);
        }

        await test.ReopenAsync();
        // The first round after opening the file sets its clock straight.
        await test.Engine.RunUntilIdleAsync();
        return test;
    }

    private static async Task RaiseAsync(TestEngine test, params string[] ids)
    {
        foreach (var id in ids)
        {
            await test.Client.RaiseEventAsync(id, "go", "heard");
        }
    }

    private static void Run(TestEngine test, string sql)
    {
        using var statement = new Statement(test.Engine.Database.Connection, sql);
        statement.Run();
    }

    private static string Text(TestEngine test, string sql)
    {
        using var statement = new Statement(test.Engine.Database.Connection, sql);
        using var rows = statement.Query();
        Assert.True(rows.Read());
        return rows.GetString(0);
    }
}
