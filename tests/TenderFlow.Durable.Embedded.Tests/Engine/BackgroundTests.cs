namespace TenderFlow.Durable.Embedded.Tests.Engine;

public sealed class BackgroundTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task In_the_background_timers_follow_the_clock_it_was_given()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));
        await test.Engine.StartAsync();
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options: new("one"));
        await test.Client.WaitForInstanceStartAsync("one").WaitAsync(Patience);

        test.Clock.Advance(TimeSpan.FromDays(1));

        var done = await test.Client.WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true)
            .WaitAsync(Patience);
        Assert.Equal(TestEngine.Start.AddDays(1).UtcDateTime, done.ReadOutputAs<DateTime>());
        await test.Engine.StopAsync();
    }

    [Fact]
    public async Task As_many_activities_run_at_once_as_may_and_no_more()
    {
        var running = 0;
        var most = 0;
        var both = new TaskCompletionSource();
        await using var test = TestEngine.With(
            registry => registry
                .AddOrchestratorFunc<object?>("Many", async context =>
                {
                    await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => context.CallActivityAsync("Work")));
                    return null;
                })
                .AddActivityFunc<object?, string>("Work", async (_, _) =>
                {
                    InterlockedMax(ref most, Interlocked.Increment(ref running));
                    if (Volatile.Read(ref running) == 2)
                    {
                        both.TrySetResult();
                    }

                    await both.Task;
                    Interlocked.Decrement(ref running);
                    return "";
                }),
            path => new() { DatabasePath = path, MaxConcurrentActivities = 2 });
        await test.Engine.StartAsync();

        await test.Client.ScheduleNewOrchestrationInstanceAsync("Many", options: new("one"));
        await test.Client.WaitForInstanceCompletionAsync("one").WaitAsync(Patience);

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_graceful_stop_keeps_the_answer_of_an_activity_that_was_running()
    {
        var calls = 0;
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var test = TestEngine.With(
            registry => registry
                .AddOrchestratorFunc("Call", context => context.CallActivityAsync<int>("Work"))
                .AddActivityFunc<object?, int>("Work", async (_, _) =>
                {
                    begun.TrySetResult();
                    await finish.Task;
                    return ++calls;
                }),
            path => new() { DatabasePath = path });
        await test.Engine.StartAsync();
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Call", options: new("one"));
        await begun.Task.WaitAsync(Patience);

        var stopped = test.Engine.StopAsync();
        finish.SetResult();
        await stopped;
        await test.ReopenAsync();
        await test.RunAsync();

        Assert.Equal(1, (await test.ShowAsync()).ReadOutputAs<int>());
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_second_engine_on_the_same_file_is_refused()
    {
        string? file = null;
        await using var test = TestEngine.With(_ => { }, path => new() { DatabasePath = file = path });

        var refused = Assert.Throws<DatabaseNotOpenedException>(() => new EmbeddedEngine(
            new() { DatabasePath = file! }, new(), NoServices.Instance, test.Clock));

        Assert.Contains("Stop that one first", refused.Message, StringComparison.Ordinal);
        Assert.Throws<DatabaseNotOpenedException>(() => EmbeddedEngine.ThrowIfOpen(file!));
    }

    [Fact]
    public void A_damaged_file_is_refused_with_a_plain_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("tf-engine-");
        try
        {
            var file = Path.Combine(folder.FullName, "engine.db");
            EmbeddedEngine.ThrowIfOpen(file);
            File.WriteAllText(file, string.Concat(Enumerable.Repeat("This is no database. ", 500)));

            var refused = Assert.Throws<DatabaseNotOpenedException>(() => new EmbeddedEngine(
                new() { DatabasePath = file }, new(), NoServices.Instance, TimeProvider.System));

            Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
            EmbeddedEngine.ThrowIfOpen(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
