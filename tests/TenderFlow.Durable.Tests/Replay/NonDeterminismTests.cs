using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Tests.Replay;

public sealed class NonDeterminismTests
{
    private readonly Steps _steps = new(Code(async context =>
    {
        await context.CallActivityAsync("Greet");
        await context.CallActivityAsync("Part");
    }));

    public NonDeterminismTests()
    {
        _steps.Run(Steps.Started("Code"));
        _steps.Run(Steps.Answer(0));
    }

    [Fact]
    public void Another_action_in_the_same_place_is_found() => AssertFound(
        "in step 2: the history expected activity 'Part' (#1), the code actually asked for activity 'Leave' (#1)",
        async context =>
        {
            await context.CallActivityAsync("Greet");
            await context.CallActivityAsync("Leave");
        });

    [Fact]
    public void Another_kind_of_action_is_found() => AssertFound(
        "in step 1: the history expected activity 'Greet' (#0), "
            + "the code actually asked for timer for 2026-01-06 09:00:00Z (#0)",
        context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None));

    [Theory]
    [InlineData("timer", "activity 'Greet' (#0)")]
    [InlineData("event", "activity 'Greet' (#0)")]
    [InlineData("child", "activity 'Greet' (#0)")]
    [InlineData("activity", "timer for 2026-01-06 00:00:00Z (#0)")]
    [InlineData("timer", "event 'go' to 'other' (#0)")]
    [InlineData("event", "event 'stop' to 'other' (#0)")]
    [InlineData("child", "sub-orchestration 'Child' as 'other' (#0)")]
    [InlineData("child", "nothing more")]
    public void Every_kind_of_action_is_named(string recorded, string asked)
    {
        var steps = new Steps(Code(context => Ask(context, recorded)));
        steps.Run(Steps.Started("Code"));

        var failure = steps.Under(Code(context => Ask(context, asked))).Run().Completion!.Failure!;

        Assert.StartsWith(
            $"Instance 'tender:42' went another way in step 1: the history expected {Described(recorded)}, "
                + $"the code actually asked for {asked}.",
            failure.ErrorMessage,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_the_code_no_longer_asks_for_is_found() => AssertFound(
        "in step 2: the history expected activity 'Part' (#1), the code actually asked for nothing more",
        async context =>
        {
            await context.CallActivityAsync("Greet");
            await context.WaitForExternalEvent<string>("forever");
        });

    [Fact]
    public void Code_that_ends_too_early_is_found() => AssertFound(
        "in step 2: the history expected activity 'Part' (#1), the code actually asked for the end as Completed (#1)",
        async context => await context.CallActivityAsync("Greet"));

    [Fact]
    public void Code_that_asks_for_more_at_the_end_is_welcome()
    {
        var turn = _steps.Under(Code(async context =>
        {
            await context.CallActivityAsync("GREET");
            await context.CallActivityAsync("Part");
            await context.CallActivityAsync("Rest");
        })).Run(Steps.Answer(1));

        Assert.Equal([new ScheduleTask(2, "Rest", null)], turn.Actions);
    }

    [Fact]
    public void A_timer_of_the_engine_itself_belongs_to_no_code()
    {
        var turn = _steps.Run(new TimerCreated(-100, Steps.Start, Steps.Start), Steps.Answer(1));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, turn.Completion!.Status);
    }

    private static DurableTaskRegistry Code(Func<TaskOrchestrationContext, Task> run) =>
        new DurableTaskRegistry().AddOrchestratorFunc<object?>("Code", async context =>
        {
            await run(context);
            return null;
        });

    private static Task Ask(TaskOrchestrationContext context, string what)
    {
        switch (what.Split(' ')[0])
        {
            case "activity":
                return context.CallActivityAsync("Greet");
            case "timer":
                return context.CreateTimer(new DateTime(2026, 1, 6, 0, 0, 0, DateTimeKind.Utc), CancellationToken.None);
            case "event":
                context.SendEvent("other", what.Contains("stop", StringComparison.Ordinal) ? "stop" : "go");
                break;
            case "child" or "sub-orchestration":
                var id = what == "child" ? "one" : "other";
                return context.CallSubOrchestratorAsync("Child", new SubOrchestrationOptions(instanceId: id));
            default:
                break;
        }

        return context.WaitForExternalEvent<string>("forever");
    }

    private static string Described(string recorded) => recorded switch
    {
        "activity" => "activity 'Greet' (#0)",
        "timer" => "timer for 2026-01-06 00:00:00Z (#0)",
        "event" => "event 'go' to 'other' (#0)",
        _ => "sub-orchestration 'Child' as 'one' (#0)",
    };

    private void AssertFound(string difference, Func<TaskOrchestrationContext, Task> changed)
    {
        var turn = _steps.Under(Code(changed)).Run(Steps.Answer(1));

        var failure = turn.Completion!.Failure!;
        Assert.Single(turn.Actions);
        Assert.Equal(typeof(NonDeterminismException).FullName, failure.ErrorType);
        Assert.True(failure.IsNonRetriable);
        Assert.StartsWith(
            $"Instance 'tender:42' went another way {difference}.", failure.ErrorMessage, StringComparison.Ordinal);
    }
}
