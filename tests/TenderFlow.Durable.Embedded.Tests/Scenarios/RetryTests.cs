namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class RetryTests
{
    private static readonly RetryPolicy FourTimes = new(4, TimeSpan.FromSeconds(2), backoffCoefficient: 2);

    [Fact]
    public async Task A_call_that_fails_is_tried_again_after_growing_waits()
    {
        var calls = 0;
        await using var test = TestEngine.With(registry => Retrying(registry, FourTimes)
            .AddActivityFunc<object?, int>("Flaky", (_, _) => ++calls < 4 ? Fail() : calls));

        var done = await test.RunAsync("Retry");

        Assert.Equal(4, done.ReadOutputAs<int>());
        Assert.Equal(TestEngine.Start.AddSeconds(2 + 4 + 8), test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task After_the_last_attempt_the_failure_is_passed_on_at_once()
    {
        var calls = 0;
        await using var test = TestEngine.With(registry => Retrying(registry, FourTimes)
            .AddActivityFunc<object?, int>("Flaky", (_, _) => ++calls < 9 ? Fail() : calls));

        var failed = await test.RunAsync("Retry");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal(4, calls);
        Assert.Equal(TestEngine.Start.AddSeconds(2 + 4 + 8), test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_failure_that_the_policy_does_not_handle_is_not_tried_again()
    {
        var calls = 0;
        var policy = new RetryPolicy(4, TimeSpan.FromSeconds(2))
        {
            HandleTaskFailureDetails = failure => !failure.IsCausedBy<InvalidOperationException>(),
        };
        await using var test = TestEngine.With(registry => Retrying(registry, policy)
            .AddActivityFunc<object?, int>("Flaky", (_, _) => ++calls < 9 ? Fail() : calls));

        await test.RunAsync("Retry");

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task No_attempt_begins_after_the_time_limit()
    {
        var calls = 0;
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(5));
        await using var test = TestEngine.With(registry => Retrying(registry, policy)
            .AddActivityFunc<object?, int>("Flaky", (_, _) => ++calls < 99 ? Fail() : calls));

        await test.RunAsync("Retry");

        Assert.Equal(5, calls);
    }

    private static DurableTaskRegistry Retrying(DurableTaskRegistry registry, RetryPolicy policy) =>
        registry.AddOrchestratorFunc("Retry", context =>
            context.CallActivityAsync<int>("Flaky", options: TaskOptions.FromRetryPolicy(policy)));

    private static int Fail() => throw new InvalidOperationException("not now");
}
