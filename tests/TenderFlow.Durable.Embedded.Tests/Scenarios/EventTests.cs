namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class EventTests
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    [Fact]
    public async Task An_event_that_comes_while_somebody_waits_is_handed_over()
    {
        await using var test = TestEngine.With(registry => Approval(registry));
        await test.RunAsync("Approval");

        await test.Client.RaiseEventAsync("one", "approved", "Ana");
        await test.RunAsync();

        Assert.Equal("Ana", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_event_that_comes_before_the_first_step_is_kept()
    {
        await using var test = TestEngine.With(registry => Approval(registry));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Approval", options: new("one"));
        await test.Client.RaiseEventAsync("one", "APPROVED", "Ana");

        await test.RunAsync();

        Assert.Equal("Ana", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_of_one_name_are_read_in_the_order_they_came()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Read", async context =>
        {
            await context.WaitForExternalEvent<string>("go");
            var read = "";
            for (var count = 0; count < 4; count++)
            {
                read += await context.WaitForExternalEvent<string>("letter");
            }

            return read;
        }));
        await test.RunAsync("Read");
        foreach (var letter in new[] { "a", "b", "c" })
        {
            await test.Client.RaiseEventAsync("one", "letter", letter);
        }

        await test.RunAsync();
        await test.Client.RaiseEventAsync("one", "go");
        await test.RunAsync();
        await test.Client.RaiseEventAsync("one", "letter", "d");
        await test.RunAsync();

        Assert.Equal("abcd", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(23, "event")]
    [InlineData(25, "timer")]
    public async Task Of_an_event_and_a_timer_the_first_wins(int hours, string winner)
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Race", async context =>
        {
            using var stop = new CancellationTokenSource();
            var due = context.CreateTimer(OneDay, stop.Token);
            var moved = context.WaitForExternalEvent<object?>("moved", stop.Token);
            var first = await Task.WhenAny(due, moved);
            stop.Cancel();
            return first == due ? "timer" : "event";
        }));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Race", options: new("one"));
        await test.RunAsync(until: TestEngine.Start.AddHours(1));
        test.Clock.SetUtcNow(TestEngine.Start.AddHours(hours));
        await test.Client.RaiseEventAsync("one", "moved");

        await test.RunAsync();

        Assert.Equal(winner, (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_wait_with_a_time_limit_is_cancelled_when_it_is_over()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Limit", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("approved", OneDay);
            }
            catch (TaskCanceledException)
            {
                return $"nobody by {context.CurrentUtcDateTime:d MMMM}";
            }
        }));

        Assert.Equal("nobody by 6 January", (await test.RunAsync("Limit")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_orchestration_can_send_an_event_to_another()
    {
        await using var test = TestEngine.With(registry => Approval(registry)
            .AddOrchestratorFunc<object?>("Send", context =>
            {
                context.SendEvent("one", "approved", "from a friend");
                context.SendEvent("nobody", "approved", "is lost");
                return Task.FromResult<object?>(null);
            }));
        await test.RunAsync("Approval");

        await test.RunAsync("Send", id: "two");

        Assert.Equal("from a friend", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_event_to_an_unknown_or_ended_instance_is_an_error_one_can_tell()
    {
        await using var test = TestEngine.With(registry => Approval(registry));
        var unknown = await Assert.ThrowsAsync<OrchestrationNotAliveException>(
            () => test.Client.RaiseEventAsync("one", "approved"));
        await test.RunAsync("Approval");
        await test.Client.RaiseEventAsync("one", "approved", "Ana");
        await test.RunAsync();

        var ended = await Assert.ThrowsAsync<OrchestrationNotAliveException>(
            () => test.Client.RaiseEventAsync("one", "approved"));

        Assert.True(unknown.IsUnknown);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.Status);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_fails_the_instance_and_says_which()
    {
        await using var test = TestEngine.With(registry => Approval(registry));
        await test.RunAsync("Approval");

        await test.Client.RaiseEventAsync("one", "approved", new[] { 1 });
        await test.RunAsync();

        var failed = await test.ShowAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains(
            "'Approved' cannot be read as String", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    private static DurableTaskRegistry Approval(DurableTaskRegistry registry) =>
        registry.AddOrchestratorFunc("Approval", context => context.WaitForExternalEvent<string>("Approved"));
}
