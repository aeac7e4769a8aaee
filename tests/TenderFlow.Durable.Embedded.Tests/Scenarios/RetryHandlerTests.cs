namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class RetryHandlerTests
{
    [Fact]
    public async Task A_handler_decides_after_each_failure_from_attempt_failure_and_time()
    {
        var seen = new List<string>();
        var options = TaskOptions.FromRetryHandler(async retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
            {
                seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage} {retry.TotalRetryTime}");
            }

            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromHours(retry.LastAttemptNumber), default);
            return retry.LastAttemptNumber < 3;
        });
        var calls = 0;
        await using var test = Calling(options, () => throw new InvalidOperationException($"no {++calls}"));

        var failed = await test.RunAsync("Call");

        Assert.Equal(["1 no 1 00:00:00", "2 no 2 01:00:00", "3 no 3 03:00:00"], seen);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("no 3", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(TestEngine.Start.AddHours(6), test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_plain_handler_calls_again_at_once()
    {
        var calls = 0;
        var options = TaskOptions.FromRetryHandler(retry => retry.LastFailure.IsCausedBy<IOException>());
        await using var test = Calling(options, () => ++calls < 5 ? throw new FileNotFoundException("not yet") : calls);

        Assert.Equal(5, (await test.RunAsync("Call")).ReadOutputAs<int>());
        Assert.Equal(TestEngine.Start, test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_handler_is_not_asked_about_what_no_attempt_can_cure()
    {
        var asked = 0;
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Call", context =>
            context.CallActivityAsync<int>("Unknown", options: TaskOptions.FromRetryHandler(_ => ++asked < 10))));

        var failed = await test.RunAsync("Call");

        Assert.Equal((OrchestrationRuntimeStatus.Failed, 0), (failed.RuntimeStatus, asked));
    }

    [Fact]
    public async Task A_child_may_be_started_again_by_a_handler()
    {
        var calls = 0;
        RetryHandler twice = retry => retry.LastAttemptNumber < 3;
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync<int>(
                "Child", new SubOrchestrationOptions(twice, "child")))
            .AddOrchestratorFunc("Child", context => context.CallActivityAsync<int>("Flaky"))
            .AddActivityFunc<object?, int>("Flaky", (_, _) => ++calls < 3 ? throw new IOException("no") : calls));

        Assert.Equal(3, (await test.RunAsync("Parent")).ReadOutputAs<int>());
    }

    private static TestEngine Calling(TaskOptions options, Func<int> activity) => TestEngine.With(registry => registry
        .AddOrchestratorFunc("Call", context => context.CallActivityAsync<int>("Work", options: options))
        .AddActivityFunc<object?, int>("Work", (_, _) => activity()));
}
