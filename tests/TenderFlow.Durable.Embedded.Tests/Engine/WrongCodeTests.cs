namespace TenderFlow.Durable.Embedded.Tests.Engine;

/// <summary>Code that is not there, or not the code that wrote the history, ends nothing: the next deployment may mend it.</summary>
public sealed class WrongCodeTests
{
    [Fact]
    public async Task An_orchestrator_that_is_not_registered_waits_for_one_that_is()
    {
        await using var test = Waiting();
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Missing", new StartOrchestrationOptions("one"));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("other"));
        await test.RunAsync();
        await test.Client.RaiseEventAsync("one", "go", "kept");
        await test.RunAsync();
        await AssertStuckAsync(test, "No orchestrator is registered under the name 'Missing'.", parked: 2);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await test.ShowAsync("other")).RuntimeStatus);

        await test.ReopenAsync(registry => registry.AddOrchestratorFunc(
            "Missing", context => context.WaitForExternalEvent<string>("go")));
        Assert.Equal(2, test.Engine.Parked.Retry("one"));
        await test.RunAsync();

        Assert.Equal("kept", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Changed_code_that_goes_another_way_says_where_and_the_old_code_goes_on()
    {
        await using var test = Waiting();
        await test.RunAsync("Wait");

        await test.ReopenAsync(registry => registry.AddOrchestratorFunc<object?>("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return null;
        }));
        await test.Client.RaiseEventAsync("one", "go", "first");
        await test.RunAsync();
        await AssertStuckAsync(
            test,
            "Instance 'one' went another way in step 1: the history expected activity 'Rest' (#0), "
                + "the code actually asked for timer for 2026-01-06 09:00:00Z (#0).",
            parked: 1);

        await test.ReopenAsync(Register);
        // Nobody retries: what comes next is read after what was parked.
        await test.Client.RaiseEventAsync("one", "go", "second");
        await test.RunAsync();

        var done = await test.ShowAsync();
        Assert.Equal(("first", null), (done.ReadOutputAs<string>(), done.Trouble));
        Assert.Empty(test.Engine.Parked.List("one"));
    }

    [Fact]
    public async Task An_instance_that_stands_still_can_be_terminated()
    {
        await using var test = TestEngine.With(_ => { });
        await test.RunAsync("Missing");
        await AssertStuckAsync(test, "No orchestrator is registered under the name 'Missing'.", parked: 1, "Pending");

        await test.Client.TerminateInstanceAsync("one", "never mind");
        await test.RunAsync();

        var ended = await test.ShowAsync();
        Assert.Equal(
            (OrchestrationRuntimeStatus.Terminated, "never mind", null),
            (ended.RuntimeStatus, ended.ReadOutputAs<string>(), ended.Trouble));
    }

    private static async Task AssertStuckAsync(TestEngine test, string why, int parked, string? status = null)
    {
        var stuck = await test.ShowAsync();
        Assert.Contains(why, stuck.Trouble, StringComparison.Ordinal);
        Assert.False(stuck.IsCompleted);
        Assert.Equal(status ?? stuck.RuntimeStatus.ToString(), stuck.RuntimeStatus.ToString());
        Assert.Equal(parked, test.Engine.Parked.List("one").Count);
    }

    private static TestEngine Waiting() => TestEngine.With(Register, path => new() { DatabasePath = path });

    private static void Register(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc("Wait", async context =>
        {
            await context.CallActivityAsync("Rest");
            return await context.WaitForExternalEvent<string>("go");
        })
        .AddActivityFunc<object?, string>("Rest", (_, _) => "");
}
