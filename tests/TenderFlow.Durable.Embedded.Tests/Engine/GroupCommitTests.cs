using System.Globalization;

namespace TenderFlow.Durable.Embedded.Tests.Engine;

/// <summary>Many instances share one flush, and nobody is told of anything before it.</summary>
public sealed class GroupCommitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly TaskCompletionSource _flush = new();
    private int _commits;

    [Fact]
    public async Task Requests_that_come_together_share_a_commit_and_end_with_it()
    {
        await using var test = Held(queued: 1024);
        await test.Engine.StartAsync();

        var starts = Start(test, 50);
        Assert.All(starts, start => Assert.False(start.IsCompleted));
        _flush.SetResult();
        await Task.WhenAll(starts).WaitAsync(Patience);

        // The opening, the starts and the steps.
        Assert.InRange(_commits, 2, 4);
        await Task.WhenAll(starts.Select(start => test.Client.WaitForInstanceCompletionAsync(start.Result)))
            .WaitAsync(Patience);
    }

    [Fact]
    public async Task Who_finds_the_queue_full_waits_for_room_and_is_served()
    {
        await using var test = Held(queued: 2);
        await test.Engine.StartAsync();

        var starts = Start(test, 50);
        _flush.SetResult();

        var ids = await Task.WhenAll(starts).WaitAsync(Patience);
        Assert.Equal(50, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_refused_request_does_not_spoil_the_others_in_its_commit()
    {
        await using var test = Held(queued: 1024);
        await test.Engine.StartAsync();

        var starts = Start(test, 3);
        var refused = test.Client.RaiseEventAsync("nobody", "go");
        var more = test.Client.ScheduleNewOrchestrationInstanceAsync("End", options: new("more"));
        _flush.SetResult();

        await Assert.ThrowsAsync<OrchestrationNotAliveException>(() => refused);
        await Task.WhenAll([.. starts, more]).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_stop_serves_what_was_asked_before_it_and_an_activity_may_still_ask()
    {
        DurableTaskClient? client = null;
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var test = TestEngine.With(
            registry => registry
                .AddOrchestratorFunc("Call", context => context.CallActivityAsync<string>("Ask"))
                .AddOrchestratorFunc("End", _ => Task.FromResult("done"))
                .AddActivityFunc<object?, string>("Ask", async (_, _) =>
                {
                    begun.SetResult();
                    await finish.Task;
                    return await client!.ScheduleNewOrchestrationInstanceAsync("End");
                }),
            path => new() { DatabasePath = path });
        client = test.Client;
        await test.Engine.StartAsync();
        await client.ScheduleNewOrchestrationInstanceAsync("Call", options: new("one"));
        await begun.Task.WaitAsync(Patience);

        var stopped = test.Engine.StopAsync();
        finish.SetResult();
        await stopped.WaitAsync(Patience);
        await test.ReopenAsync();
        await test.RunAsync();

        var asked = (await test.ShowAsync()).ReadOutputAs<string>()!;
        Assert.Equal("done", (await test.ShowAsync(asked)).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(256)]
    public async Task Events_keep_their_order_whatever_the_size_of_a_batch(int batch)
    {
        await using var test = TestEngine.With(
            registry => registry.AddOrchestratorFunc("Read", async context =>
            {
                var read = "";
                for (var count = 0; count < 9; count++)
                {
                    read += await context.WaitForExternalEvent<string>("letter");
                }

                return read;
            }),
            path => new() { DatabasePath = path, BatchSize = batch });
        await test.RunAsync("Read", id: "one");
        await test.RunAsync("Read", id: "two");
        foreach (var letter in "abcdefghi")
        {
            await test.Client.RaiseEventAsync("one", "letter", letter);
            await test.Client.RaiseEventAsync("two", "letter", letter);
        }

        await test.RunAsync();

        Assert.Equal("abcdefghi", (await test.ShowAsync("one")).ReadOutputAs<string>());
        Assert.Equal("abcdefghi", (await test.ShowAsync("two")).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    public async Task An_instance_that_begins_anew_lets_the_others_go_first(int batch)
    {
        var steps = "";
        await using var test = TestEngine.With(
            registry => registry.AddOrchestratorFunc<int, int>("Again", (context, run) =>
            {
                steps += context.InstanceId;
                if (run < 2)
                {
                    context.ContinueAsNew(run + 1);
                }

                return Task.FromResult(run);
            }),
            path => new() { DatabasePath = path, BatchSize = batch });
        foreach (var id in new[] { "a", "b", "c" })
        {
            await test.Client.ScheduleNewOrchestrationInstanceAsync("Again", 0, new(id));
        }

        await test.RunAsync();

        Assert.Equal("abcabcabc", steps);
    }

    [Fact]
    public async Task Work_beyond_what_memory_holds_is_handed_out_in_the_order_it_was_asked_for()
    {
        var ran = new List<int>();
        await using var test = TestEngine.With(
            registry => registry
                .AddOrchestratorFunc<int>("Many", async context => (await Task.WhenAll(
                    Enumerable.Range(0, 3000).Select(n => context.CallActivityAsync<int>("Note", n)))).Length)
                .AddActivityFunc<int, int>("Note", (_, n) =>
                {
                    ran.Add(n);
                    return n;
                }),
            path => new() { DatabasePath = path, FullSynchronous = false });

        Assert.Equal(3000, (await test.RunAsync("Many")).ReadOutputAs<int>());
        Assert.Equal(Enumerable.Range(0, 3000), ran);
    }

    /// <summary>An engine whose first commit is held back until the flush may happen.</summary>
    private TestEngine Held(int queued) => TestEngine.With(
        registry => registry.AddOrchestratorFunc("End", _ => Task.FromResult("done")),
        path => new()
        {
            DatabasePath = path,
            QueuedRequests = queued,
            OnCommit = point =>
            {
                _flush.Task.Wait(Patience);
                _commits += point.IsCommitted ? 1 : 0;
            },
        });

    private static Task<string>[] Start(TestEngine test, int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => test.Client.ScheduleNewOrchestrationInstanceAsync(
            "End", options: new(number.ToString(CultureInfo.InvariantCulture)))),
    ];
}
