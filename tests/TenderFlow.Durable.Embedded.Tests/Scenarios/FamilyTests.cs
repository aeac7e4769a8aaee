using static TenderFlow.Durable.OrchestrationRuntimeStatus;

namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class FamilyTests
{
    [Theory]
    [InlineData(true, Terminated)]
    [InlineData(false, Running)]
    public async Task A_termination_reaches_children_and_theirs_if_asked(
        bool recursive, OrchestrationRuntimeStatus expected)
    {
        await using var test = await ThreeAsync();

        await test.Client.TerminateInstanceAsync("one", new TerminateInstanceOptions("enough", recursive));
        await test.RunAsync();

        Assert.Equal("enough", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal(expected, (await test.ShowAsync("one:0")).RuntimeStatus);
        Assert.Equal(expected, (await test.ShowAsync("one:0:1")).RuntimeStatus);
        Assert.Equal(Running, (await test.ShowAsync("other")).RuntimeStatus);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task A_purge_takes_ended_children_along_if_asked(bool recursive, int purged)
    {
        await using var test = await ThreeAsync();
        await test.Client.TerminateInstanceAsync("one", new TerminateInstanceOptions(Recursive: true));
        await test.RunAsync();

        var result = await test.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions(recursive));

        Assert.Equal(purged, result.PurgedInstanceCount);
        Assert.Equal(recursive, await test.Client.GetInstanceAsync("one:0:1") is null);
        Assert.NotNull(await test.Client.GetInstanceAsync("other"));
    }

    [Fact]
    public async Task A_purge_leaves_children_that_are_alive()
    {
        await using var test = await ThreeAsync();
        await test.Client.TerminateInstanceAsync("one", "enough");
        await test.RunAsync();

        var result = await test.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions(Recursive: true));

        Assert.Equal(1, result.PurgedInstanceCount);
        Assert.Equal(Running, (await test.ShowAsync("one:0")).RuntimeStatus);
    }

    private static async Task<TestEngine> ThreeAsync()
    {
        var test = TestEngine.With(registry => registry.AddOrchestratorFunc<int, string>("Nest", (context, depth) =>
            depth == 2
                ? context.WaitForExternalEvent<string>("never")
                : context.CallSubOrchestratorAsync<string>(
                    "Nest", depth + 1, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:{depth}"))));
        await test.RunAsync("Nest", 0);
        await test.RunAsync("Nest", 2, "other");
        return test;
    }
}
