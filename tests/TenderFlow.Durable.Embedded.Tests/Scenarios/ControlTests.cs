namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class ControlTests
{
    [Fact]
    public async Task A_terminated_instance_ends_with_the_reason_and_runs_no_further()
    {
        await using var test = TestEngine.With(registry => Waiting(registry));
        await test.RunAsync("Wait");

        await test.Client.TerminateInstanceAsync("one", "tender cancelled");
        await test.RunAsync();
        await test.Client.TerminateInstanceAsync("one", "again");
        await test.RunAsync();

        var ended = await test.ShowAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("tender cancelled", ended.ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_instance_can_be_terminated_before_its_first_step()
    {
        await using var test = TestEngine.With(registry => Waiting(registry));
        var later = new StartOrchestrationOptions("one", TestEngine.Start.AddDays(1));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options: later);

        await test.Client.TerminateInstanceAsync("one");
        await test.RunAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await test.ShowAsync()).RuntimeStatus);
        Assert.Equal(TestEngine.Start, test.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_instance_on_hold_keeps_what_comes_and_goes_on_when_resumed()
    {
        await using var test = TestEngine.With(registry => Waiting(registry));
        await test.RunAsync("Wait");
        await test.Client.SuspendInstanceAsync("one", "under review");
        await test.Client.RaiseEventAsync("one", "go", "kept");
        await test.RunAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await test.ShowAsync()).RuntimeStatus);

        await test.Client.ResumeInstanceAsync("one");
        await test.RunAsync();

        Assert.Equal("kept", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_custom_status_shows_what_the_code_set_last()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Show", async context =>
        {
            context.SetCustomStatus(new { Step = 1 });
            var heard = await context.WaitForExternalEvent<string>("go");
            context.SetCustomStatus(null);
            return heard;
        }));
        await test.RunAsync("Show");
        Assert.Equal("""{"Step":1}""", (await test.ShowAsync()).SerializedCustomStatus);

        await test.Client.RaiseEventAsync("one", "go", "");
        await test.RunAsync();

        Assert.Null((await test.ShowAsync()).SerializedCustomStatus);
    }

    [Fact]
    public async Task Starting_an_id_that_is_alive_changes_nothing()
    {
        await using var test = TestEngine.With(registry => Waiting(registry));
        await test.RunAsync("Wait");

        await test.RunAsync("Other");

        var alive = await test.ShowAsync();
        Assert.Equal("Wait", alive.Name);
        Assert.Equal(OrchestrationRuntimeStatus.Running, alive.RuntimeStatus);
    }

    [Fact]
    public async Task A_start_in_the_future_waits_for_its_time()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc(
            "Now", context => Task.FromResult(context.CurrentUtcDateTime)));
        var later = TestEngine.Start.AddDays(40);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Now", options: new("one", later));
        Assert.Equal(later, await test.Engine.RunUntilIdleAsync());
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await test.ShowAsync()).RuntimeStatus);

        await test.RunAsync();

        Assert.Equal(later.UtcDateTime, (await test.ShowAsync()).ReadOutputAs<DateTime>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a\nb")]
    public async Task An_id_that_another_engine_would_refuse_is_refused(string id)
    {
        await using var test = TestEngine.With(registry => Waiting(registry));

        await Assert.ThrowsAsync<ArgumentException>(
            () => test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options: new(id)));
    }

    private static DurableTaskRegistry Waiting(DurableTaskRegistry registry) =>
        registry.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("go"));
}
