using TenderFlow.Durable.History;
using static TenderFlow.Durable.OrchestrationRuntimeStatus;

namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class RewindTests
{
    private readonly List<string> _calls = [];
    private bool _broken = true;

    [Fact]
    public async Task What_failed_runs_again_and_what_was_done_does_not()
    {
        await using var test = Chain();
        Assert.Equal(Failed, (await test.RunAsync("Chain")).RuntimeStatus);

        _broken = false;
        await test.Client.RewindInstanceAsync("one", "the printer has paper again");
        await test.RunAsync();

        var done = await test.ShowAsync();
        Assert.Equal(("ABC", null), (done.ReadOutputAs<string>(), done.FailureDetails));
        Assert.Equal("A B B C", string.Join(' ', _calls));
        var history = await test.Client.GetOrchestrationHistoryAsync("one");
        Assert.Equal("the printer has paper again", history.OfType<ExecutionRewound>().Single().Reason);
        Assert.Empty(history.OfType<TaskFailed>());
    }

    [Fact]
    public async Task All_that_failed_of_a_fan_out_runs_again()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Fan", async context => string.Concat(await Task.WhenAll(
                "AxByC".Select(letter => context.CallActivityAsync<string>("Do", letter)))))
            .AddActivityFunc<string, string>("Do", (_, letter) => Do(letter, fails: letter is "x" or "y")));
        await test.RunAsync("Fan");

        _broken = false;
        await test.Client.RewindInstanceAsync("one", "mended");
        await test.RunAsync();

        Assert.Equal("AxByC", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal("A x B y C x y", string.Join(' ', _calls));
    }

    [Fact]
    public async Task A_failure_that_a_retry_has_dealt_with_stays_and_the_last_attempt_is_made_again()
    {
        var options = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromHours(1)));
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Retry", context => context.CallActivityAsync<string>("Do", "A", options))
            .AddActivityFunc<string, string>("Do", (_, letter) => Do(letter, fails: true)));
        await test.RunAsync("Retry");

        _broken = false;
        await test.Client.RewindInstanceAsync("one", "mended");
        await test.RunAsync();

        Assert.Equal("A", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal(4, _calls.Count);
        Assert.Equal(2, (await test.Client.GetOrchestrationHistoryAsync("one")).OfType<TaskFailed>().Count());
    }

    [Fact]
    public async Task Children_that_failed_are_rewound_and_not_started_again()
    {
        await using var test = Chain(registry => registry.AddOrchestratorFunc("Parent", context =>
            context.CallSubOrchestratorAsync<string>("Chain", new SubOrchestrationOptions(instanceId: "child"))));
        await test.RunAsync("Parent");
        Assert.Equal(Failed, (await test.ShowAsync("child")).RuntimeStatus);

        _broken = false;
        await test.Client.RewindInstanceAsync("one", "mended");
        await test.RunAsync();

        Assert.Equal("ABC", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal("A B B C", string.Join(' ', _calls));
    }

    [Fact]
    public async Task A_child_that_was_terminated_starts_again()
    {
        _broken = false;
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Parent", context =>
                context.CallSubOrchestratorAsync<string>("Wait", new SubOrchestrationOptions(instanceId: "child")))
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("go")));
        await test.RunAsync("Parent");
        await test.Client.TerminateInstanceAsync("child", "by mistake");
        await test.RunAsync();

        await test.Client.RewindInstanceAsync("one", "it was a mistake");
        await test.RunAsync();
        await test.Client.RaiseEventAsync("child", "go", "heard");
        await test.RunAsync();

        Assert.Equal("heard", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Timers_and_children_that_were_open_go_on()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Open", async context =>
            {
                var timer = context.CreateTimer(TimeSpan.FromDays(10), CancellationToken.None);
                var child = context.CallSubOrchestratorAsync<string>("Slow");
                await context.CallActivityAsync<string>("Do", "A");
                await timer;
                return await child;
            })
            .AddOrchestratorFunc("Slow", async context =>
            {
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return "slow";
            })
            .AddActivityFunc<string, string>("Do", (_, letter) => Do(letter, fails: true)));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Open", new StartOrchestrationOptions("one"));
        // The parent fails at once; its child ends a day later and finds nobody.
        await test.RunAsync(TestEngine.Start.AddDays(2));

        _broken = false;
        await test.Client.RewindInstanceAsync("one", "mended");
        await test.RunAsync();

        Assert.Equal("slow", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal(TestEngine.Start.AddDays(10), test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Code_that_throws_goes_on_once_it_is_mended_and_is_refused_before()
    {
        await using var test = TestEngine.With(Code(context => throw new InvalidOperationException("a fault")),
            path => new() { DatabasePath = path });
        await test.RunAsync("Code");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => test.Client.RewindInstanceAsync("one", "hope"));
        Assert.Equal(
            "Instance 'one' would fail again at once: a fault Mend that first, or restart the instance.", refused.Message);
        Assert.Equal(Failed, (await test.ShowAsync()).RuntimeStatus);

        await test.ReopenAsync(Code(context => context.CallActivityAsync<string>("Do", "B")));
        await test.Client.RewindInstanceAsync("one", "mended");
        await test.RunAsync();

        Assert.Equal("B", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Only_a_failed_instance_can_be_rewound()
    {
        _broken = false;
        await using var test = Chain();
        await test.RunAsync("Chain");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => test.Client.RewindInstanceAsync("one", "why not"));
        Assert.StartsWith("Instance 'one' has not failed: it is Completed.", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => test.Client.RewindInstanceAsync("x", "why not"));
    }

    private TestEngine Chain(Action<DurableTaskRegistry>? more = null) => TestEngine.With(registry =>
    {
        registry
            .AddOrchestratorFunc("Chain", async context =>
                await context.CallActivityAsync<string>("Do", "A")
                + await context.CallActivityAsync<string>("Do", "B")
                + await context.CallActivityAsync<string>("Do", "C"))
            .AddActivityFunc<string, string>("Do", (_, letter) => Do(letter, fails: letter == "B"));
        more?.Invoke(registry);
    });

    private Action<DurableTaskRegistry> Code(Func<TaskOrchestrationContext, Task<string>> rest) => registry => registry
        .AddOrchestratorFunc("Code", async context =>
        {
            await context.CallActivityAsync<string>("Do", "A");
            return await rest(context);
        })
        .AddActivityFunc<string, string>("Do", (_, letter) => Do(letter, fails: false));

    private string Do(string letter, bool fails)
    {
        _calls.Add(letter);
        return fails && _broken ? throw new IOException("no paper") : letter;
    }
}
