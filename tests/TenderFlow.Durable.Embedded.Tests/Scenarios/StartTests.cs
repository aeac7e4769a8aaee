using TenderFlow.Durable.History;
using static TenderFlow.Durable.OrchestrationRuntimeStatus;

namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class StartTests
{
    [Fact]
    public async Task Tags_are_shown_by_the_code_the_state_and_the_history()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Tagged", async context =>
            {
                var options = new TaskOptions(tags: One("why", "call"));
                await context.CallActivityAsync("Rest", options: options);
                await context.CallSubOrchestratorAsync("Child", options.WithInstanceId("child"));
                return context.Tags["tender"];
            })
            .AddOrchestratorFunc("Child", context => Task.FromResult(context.Tags["why"]))
            .AddActivityFunc<object?, string>("Rest", (_, _) => ""));

        await test.Client.ScheduleNewOrchestrationInstanceAsync(
            "Tagged", new StartOrchestrationOptions("one") { Tags = One("tender", "42") });
        await test.RunAsync();

        var history = await test.Client.GetOrchestrationHistoryAsync("one");
        Assert.Equal("42", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal("42", (await test.ShowAsync()).Tags["tender"]);
        Assert.Equal("call", (await test.ShowAsync("child")).ReadOutputAs<string>());
        Assert.Equal("42", history.OfType<ExecutionStarted>().Single().Tags!["tender"]);
        Assert.Equal("call", history.OfType<TaskScheduled>().Single().Tags!["why"]);
        Assert.Equal("call", history.OfType<SubOrchestrationCreated>().Single().Tags!["why"]);
    }

    [Theory]
    [InlineData("alive", CreateOrchestrationAction.Ignore, "first")]
    [InlineData("alive", CreateOrchestrationAction.Terminate, "second")]
    [InlineData("ended", CreateOrchestrationAction.Ignore, "first")]
    [InlineData("ended", CreateOrchestrationAction.Terminate, "second")]
    public async Task A_policy_says_whose_id_it_is(string before, CreateOrchestrationAction action, string input)
    {
        await using var test = await WithAsync(before);
        var policy = new OrchestrationIdReusePolicy([Running, Completed], action);

        await test.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", "second", new("one") { IdReusePolicy = policy });
        await test.RunAsync();

        Assert.Equal(input, (await test.ShowAsync()).ReadInputAs<string>());
    }

    [Theory]
    [InlineData("alive")]
    [InlineData("ended")]
    public async Task A_start_can_be_made_to_fail_when_its_id_is_taken(string before)
    {
        await using var test = await WithAsync(before);
        var byPolicy = new StartOrchestrationOptions("one")
        {
            IdReusePolicy = OrchestrationIdReusePolicy.Error(Running, Completed),
        };
        var byStatus = new StartOrchestrationOptions("one").WithDedupeStatuses(Running, Completed);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => StartAsync(test, byPolicy));
        var taken = await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => StartAsync(test, byStatus));

        Assert.StartsWith("There is an instance 'one' already.", taken.Message, StringComparison.Ordinal);
        Assert.Equal("first", (await test.ShowAsync()).ReadInputAs<string>());
    }

    [Fact]
    public async Task States_that_are_not_named_make_way()
    {
        await using var test = await WithAsync("alive");

        await StartAsync(test, new StartOrchestrationOptions("one").WithDedupeStatuses(Completed));
        await test.Client.RaiseEventAsync("one", "go", "again");
        await test.RunAsync();

        var shown = await test.ShowAsync();
        Assert.Equal(("second", "again"), (shown.ReadInputAs<string>(), shown.ReadOutputAs<string>()));
    }

    [Fact]
    public async Task A_parent_whose_child_makes_way_is_told()
    {
        await using var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Parent", context =>
                context.CallSubOrchestratorAsync<string>("Wait", new SubOrchestrationOptions(instanceId: "one")))
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("go")));
        await test.RunAsync("Parent", id: "parent");

        await StartAsync(test, new StartOrchestrationOptions("one").WithDedupeStatuses());
        await test.RunAsync();

        Assert.Equal(Failed, (await test.ShowAsync("parent")).RuntimeStatus);
        Assert.Equal(Running, (await test.ShowAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task An_ended_instance_starts_again_with_what_it_had()
    {
        await using var test = await WithAsync("ended");

        await test.Client.RestartAsync("one");
        await test.RunAsync();

        var again = await test.ShowAsync();
        Assert.Equal((Running, "first"), (again.RuntimeStatus, again.ReadInputAs<string>()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Client.RestartAsync("one"));
        await Assert.ThrowsAsync<ArgumentException>(() => test.Client.RestartAsync("unknown"));

        var copy = await test.ShowAsync(await test.Client.RestartAsync("one", restartWithNewInstanceId: true));
        Assert.NotEqual("one", copy.InstanceId);
        Assert.Equal("first", copy.ReadInputAs<string>());
    }

    private static async Task<TestEngine> WithAsync(string before)
    {
        var test = TestEngine.With(registry => registry.AddOrchestratorFunc<string, string>(
            "Wait", (context, _) => context.WaitForExternalEvent<string>("go")));
        await test.RunAsync("Wait", "first");
        if (before == "ended")
        {
            await test.Client.RaiseEventAsync("one", "go", "done");
            await test.RunAsync();
        }

        return test;
    }

    private static Task<string> StartAsync(TestEngine test, StartOrchestrationOptions options) =>
        test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", "second", options);

    private static Dictionary<string, string> One(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = value };
}
