namespace TenderFlow.Durable.Embedded.Tests.Engine;

public sealed class ClientTests
{
    [Fact]
    public async Task Instances_are_listed_by_id_a_page_at_a_time()
    {
        await using var test = await FiveAsync();

        var pages = new List<string>();
        await foreach (var page in test.Client.GetAllInstancesAsync(new(PageSize: 2)).AsPages())
        {
            pages.Add(string.Join(',', page.Values.Select(instance => instance.InstanceId)));
        }

        Assert.Equal("bid:1,bid:2 tender:1,tender:2 tender:3", string.Join(' ', pages));
    }

    [Fact]
    public async Task A_list_can_be_narrowed_by_status_prefix_and_time()
    {
        await using var test = await FiveAsync();

        Assert.Equal(3, await CountAsync(test, new(InstanceIdPrefix: "tender:")));
        Assert.Equal(2, await CountAsync(test, new(Statuses: [OrchestrationRuntimeStatus.Running])));
        Assert.Equal(5, await CountAsync(test, new(CreatedTo: TestEngine.Start)));
        Assert.Equal(0, await CountAsync(test, new(CreatedFrom: TestEngine.Start.AddTicks(1))));
    }

    [Fact]
    public async Task Only_ended_instances_are_purged_and_nothing_of_them_is_left()
    {
        await using var test = await FiveAsync();

        var one = await test.Client.PurgeInstanceAsync("tender:1");
        var alive = await test.Client.PurgeInstanceAsync("bid:1");
        var rest = await test.Client.PurgeAllInstancesAsync(new());

        Assert.Equal((1, 0, 2), (one.PurgedInstanceCount, alive.PurgedInstanceCount, rest.PurgedInstanceCount));
        Assert.Null(await test.Client.GetInstanceAsync("tender:1"));
        Assert.Equal(2, await CountAsync(test, new()));
    }

    [Fact]
    public async Task An_id_is_made_if_none_is_given()
    {
        await using var test = await FiveAsync();

        var first = await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        var second = await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait");

        Assert.NotEqual(first, second, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Steering_an_unknown_instance_is_an_error()
    {
        await using var test = await FiveAsync();

        await Assert.ThrowsAsync<OrchestrationNotAliveException>(() => test.Client.TerminateInstanceAsync("x"));
        await Assert.ThrowsAsync<OrchestrationNotAliveException>(() => test.Client.SuspendInstanceAsync("x"));
        await Assert.ThrowsAsync<OrchestrationNotAliveException>(() => test.Client.ResumeInstanceAsync("x"));
        await Assert.ThrowsAsync<OrchestrationNotAliveException>(() => test.Client.WaitForInstanceCompletionAsync("x"));
    }

    private static async Task<TestEngine> FiveAsync()
    {
        var test = TestEngine.With(registry => registry
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("go"))
            .AddOrchestratorFunc("End", _ => Task.FromResult("done")));
        foreach (var id in new[] { "tender:1", "tender:2", "tender:3" })
        {
            await test.RunAsync("End", id: id);
        }

        await test.RunAsync("Wait", id: "bid:1");
        await test.RunAsync("Wait", id: "bid:2");
        return test;
    }

    private static async Task<int> CountAsync(TestEngine test, OrchestrationQuery query)
    {
        var count = 0;
        await foreach (var instance in test.Client.GetAllInstancesAsync(query))
        {
            Assert.NotEmpty(instance.Name);
            count++;
        }

        return count;
    }
}
