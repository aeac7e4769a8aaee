namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task The_result_of_a_child_reaches_its_parent()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Parent", async context =>
            {
                var named = new TaskOptions().WithInstanceId(context.InstanceId + ":child");
                return await context.CallSubOrchestratorAsync<string>("Child", 1, named)
                    + await context.CallSubOrchestratorAsync<string>("Child", 2);
            })
            .AddOrchestratorFunc<int, string>("Child", (context, n) =>
                Task.FromResult($"{context.Parent!.InstanceId}/{n} ")));

        var done = await test.RunAsync("Parent");

        Assert.Equal("one/1 one/2 ", done.ReadOutputAs<string>());
        Assert.Equal("\"one/1 \"", (await test.ShowAsync("one:child")).SerializedOutput);
    }

    [Fact]
    public async Task Children_that_run_at_once_are_all_awaited()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Parent", async context => (await Task.WhenAll(
                Enumerable.Range(1, 20).Select(n => context.CallSubOrchestratorAsync<int>("Child", n)))).Sum())
            .AddOrchestratorFunc<int, int>("Child", async (context, n) =>
            {
                await context.CreateTimer(TimeSpan.FromHours(n), CancellationToken.None);
                return n;
            }));

        Assert.Equal(210, (await test.RunAsync("Parent")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task The_failure_of_a_child_reaches_its_parent_and_may_be_retried()
    {
        var calls = 0;
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync<int>(
                "Child", options: new SubOrchestrationOptions(new RetryPolicy(3, TimeSpan.FromMinutes(30)), "child")))
            .AddOrchestratorFunc("Child", context => context.CallActivityAsync<int>("Flaky"))
            .AddActivityFunc<object?, int>("Flaky", (_, _) => ++calls < 3 ? Fail() : calls));

        var done = await test.RunAsync("Parent");

        Assert.Equal(3, done.ReadOutputAs<int>());
        Assert.Equal(TestEngine.Start.AddHours(1), test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_child_that_is_terminated_fails_the_call()
    {
        await using var test = TestEngine.With(registry => Waiting(registry, childId: "child"));
        await test.RunAsync("Parent");

        await test.Client.TerminateInstanceAsync("child", "no longer needed");
        await test.RunAsync();

        Assert.Equal("Instance 'child' ended as Terminated.", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_under_an_id_that_is_running_fails_the_call_and_leaves_the_other_alone()
    {
        await using var test = TestEngine.With(registry => Waiting(registry, childId: "child"));
        await test.RunAsync("Child", id: "child");

        var done = await test.RunAsync("Parent");

        Assert.Equal("Instance 'child' is already running.", done.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await test.ShowAsync("child")).RuntimeStatus);
    }

    private static void Waiting(DurableTaskRegistry registry, string childId) => registry
        .AddOrchestratorFunc("Parent", async context =>
        {
            try
            {
                await context.CallSubOrchestratorAsync("Child", options: new SubOrchestrationOptions(instanceId: childId));
                return "ended well";
            }
            catch (TaskFailedException failed)
            {
                return failed.FailureDetails.ErrorMessage;
            }
        })
        .AddOrchestratorFunc("Child", context => context.WaitForExternalEvent<string>("never"));

    private static int Fail() => throw new InvalidOperationException("not now");
}
