using System.Text.Json;
using TenderFlow.Durable.Functions.Client;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.Tests.Client;

/// <summary>Our client against the gRPC service of another maker's stack, with the statuses of the extension.</summary>
public class DurableHostClientTests(ServedEngine served) : IClassFixture<ServedEngine>
{
    private const string Waiting = "Event";
    private readonly DurableHostClient _client = served.Client;

    [Fact]
    public async Task An_instance_runs_to_its_end_and_shows_input_output_and_times()
    {
        var id = await _client.ScheduleNewOrchestrationInstanceAsync("Chain", new[] { "Łódź" }, new("run:1"));

        var done = await _client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(("run:1", "Chain", OrchestrationRuntimeStatus.Completed), (id, done.Name, done.RuntimeStatus));
        Assert.Equal(["Łódź"], done.ReadInputAs<string[]>()!);
        Assert.Equal(["Hello Łódź!"], done.ReadOutputAs<string[]>()!);
        Assert.True(done.CreatedAt <= done.LastUpdatedAt);
        Assert.Equal(TimeSpan.Zero, done.CreatedAt.Offset);
    }

    [Fact]
    public async Task A_start_without_an_id_gets_one()
    {
        var id = await _client.ScheduleNewOrchestrationInstanceAsync("Chain", Array.Empty<string>());

        Assert.Equal("[]", (await _client.WaitForInstanceCompletionAsync(id, true)).SerializedOutput);
    }

    [Fact]
    public async Task A_start_under_the_id_of_a_living_instance_does_nothing()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync(Waiting, "first", new("alive"));
        await _client.ScheduleNewOrchestrationInstanceAsync(Waiting, "second", new("alive"));

        Assert.Equal("first", (await _client.GetInstanceAsync("alive", true))!.ReadInputAs<string>());
    }

    [Fact]
    public async Task A_start_under_the_id_of_an_ended_instance_begins_again_unless_the_options_say_not()
    {
        await EndedAsync("again", "one");
        await EndedAsync("again", "two");
        Assert.Equal(["Hello two!"], (await _client.GetInstanceAsync("again", true))!.ReadOutputAs<string[]>()!);

        var keep = new StartOrchestrationOptions("again")
        {
            IdReusePolicy = OrchestrationIdReusePolicy.Ignore(OrchestrationRuntimeStatus.Completed),
        };
        await _client.ScheduleNewOrchestrationInstanceAsync("Chain", new[] { "three" }, keep);
        Assert.Equal(["Hello two!"], (await _client.GetInstanceAsync("again", true))!.ReadOutputAs<string[]>()!);

        var refusal = await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => _client.ScheduleNewOrchestrationInstanceAsync(
                "Chain",
                new[] { "four" },
                new StartOrchestrationOptions("again").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed)));
        Assert.Equal(("again", OrchestrationRuntimeStatus.Completed), (refusal.InstanceId, refusal.Status));
    }

    [Fact]
    public async Task A_start_may_end_the_living_instance_that_has_its_id()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync(Waiting, "first", new("replaced"));
        await _client.WaitForInstanceStartAsync("replaced");

        await _client.ScheduleNewOrchestrationInstanceAsync("Chain", new[] { "x" }, new("replaced")
        {
            IdReusePolicy = OrchestrationIdReusePolicy.Terminate(OrchestrationRuntimeStatus.Running),
        });

        var done = await _client.WaitForInstanceCompletionAsync("replaced", true);
        Assert.Equal(("Chain", """["Hello x!"]"""), (done.Name, done.SerializedOutput));
    }

    [Fact]
    public async Task An_event_reaches_an_instance_with_its_payload()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync(Waiting, null, new("told"));
        await _client.RaiseEventAsync("told", "approved", new { by = "Ana" });

        var done = await _client.WaitForInstanceCompletionAsync("told", true);
        Assert.Equal("Ana", done.ReadOutputAs<JsonElement>().GetProperty("by").GetString());
    }

    [Fact]
    public async Task An_event_to_nobody_or_to_an_ended_instance_is_an_error_that_says_which()
    {
        await EndedAsync("deaf", "x");

        var unknown = await NotAliveAsync(() => _client.RaiseEventAsync("no", "A"));
        var ended = await NotAliveAsync(() => _client.RaiseEventAsync("deaf", "A"));

        Assert.True(unknown.IsUnknown);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.Status);
    }

    [Fact]
    public async Task An_instance_is_put_on_hold_resumed_and_ended_and_saying_so_twice_does_no_harm()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync(Waiting, null, new("held"));
        await _client.WaitForInstanceStartAsync("held");
        await _client.SuspendInstanceAsync("held", "a break");
        await _client.SuspendInstanceAsync("held");
        await _client.ResumeInstanceAsync("held");
        await _client.ResumeInstanceAsync("held");
        await _client.TerminateInstanceAsync("held", "enough");

        var done = await _client.WaitForInstanceCompletionAsync("held", true);
        await _client.TerminateInstanceAsync("held", "once more");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, done.RuntimeStatus);
        Assert.Equal("enough", done.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_failed_instance_shows_its_failure_and_no_output()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync("Throw", "bread", new("failed"));

        var done = await _client.WaitForInstanceCompletionAsync("failed", true);

        Assert.Equal((OrchestrationRuntimeStatus.Failed, null), (done.RuntimeStatus, done.SerializedOutput));
        Assert.Equal("No bread.", done.FailureDetails!.ErrorMessage);
        Assert.True(done.FailureDetails.IsCausedBy<InvalidOperationException>());
    }

    [Fact]
    public async Task An_unknown_instance_is_null_or_an_error_and_never_waited_for()
    {
        Assert.Null(await _client.GetInstanceAsync("nobody"));
        await NotAliveAsync(() => _client.WaitForInstanceStartAsync("nobody"));
        await NotAliveAsync(() => _client.WaitForInstanceCompletionAsync("nobody"));
        await NotAliveAsync(() => _client.SuspendInstanceAsync("nobody"));
        await NotAliveAsync(() => _client.TerminateInstanceAsync("nobody"));
        Assert.Equal(0, (await _client.PurgeInstanceAsync("nobody")).PurgedInstanceCount);
    }

    [Fact]
    public async Task Instances_are_listed_page_by_page()
    {
        foreach (var id in (string[])["list:a", "list:b", "list:c"])
        {
            await EndedAsync(id, id);
        }

        List<int> pages = [];
        List<string> ids = [];
        var query = new OrchestrationQuery(
            Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "list:", PageSize: 2);
        await foreach (var page in _client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(instance => instance.InstanceId));
        }

        Assert.Equal([2, 1], pages);
        Assert.Equal(["list:a", "list:b", "list:c"], ids);
    }

    [Fact]
    public async Task Only_ended_instances_are_purged()
    {
        await EndedAsync("old:1", "x");
        await EndedAsync("old:2", "y");
        await _client.ScheduleNewOrchestrationInstanceAsync(Waiting, null, new("old:3"));
        await _client.WaitForInstanceStartAsync("old:3");

        Assert.Equal(1, (await _client.PurgeInstanceAsync("old:1")).PurgedInstanceCount);
        Assert.Equal(0, (await _client.PurgeInstanceAsync("old:3")).PurgedInstanceCount);
        var alive = new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Running]);
        Assert.Equal(0, (await _client.PurgeAllInstancesAsync(alive)).PurgedInstanceCount);
        Assert.Null(await _client.GetInstanceAsync("old:1"));
        Assert.NotNull(await _client.GetInstanceAsync("old:3"));
    }

    [Theory, InlineData("a/b"), InlineData("@a"), InlineData("a#"), InlineData(""), InlineData("a\n")]
    public async Task An_id_that_would_be_unreachable_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => _client.ScheduleNewOrchestrationInstanceAsync("Chain", null, new StartOrchestrationOptions(id)));

    [Fact]
    public async Task What_the_host_cannot_do_is_said()
    {
        await EndedAsync("plain", "x");
        await Assert.ThrowsAsync<NotSupportedException>(() => _client.RewindInstanceAsync("plain", "try"));
        await Assert.ThrowsAsync<NotSupportedException>(() => _client.GetOrchestrationHistoryAsync("plain"));
        await Assert.ThrowsAsync<NotSupportedException>(
            () => _client.TerminateInstanceAsync("plain", new TerminateInstanceOptions(Recursive: true)));
    }

    [Fact]
    public async Task A_call_before_the_first_invocation_waits_for_the_address_of_the_host()
    {
        using var connection = new DurableHostConnection();
        var early = new DurableHostClient(connection).GetInstanceAsync("nobody");
        Assert.False(early.IsCompleted);

        connection.Use(served.Address);

        Assert.Null(await early);
    }

    [Fact]
    public async Task A_host_that_is_gone_is_an_error_of_its_own()
    {
        using var connection = new DurableHostConnection();
        connection.Use(served.Address with { RpcBaseUrl = new("http://127.0.0.1:1") });

        await Assert.ThrowsAsync<DurableHostException>(
            () => new DurableHostClient(connection).RaiseEventAsync("one", "A"));
    }

    [Theory, InlineData("{}"), InlineData("null"), InlineData("7"), InlineData("""{"rpcBaseUrl":"no address"}""")]
    public void A_payload_without_an_address_is_refused(string payload) =>
        Assert.Throws<MalformedInvocationException>(() => DurableHostAddress.Parse(payload));

    private static Task<OrchestrationNotAliveException> NotAliveAsync(Func<Task> act) =>
        Assert.ThrowsAsync<OrchestrationNotAliveException>(act);

    private async Task EndedAsync(string id, string name)
    {
        await _client.ScheduleNewOrchestrationInstanceAsync("Chain", new[] { name }, new(id));
        await _client.WaitForInstanceCompletionAsync(id);
    }
}
