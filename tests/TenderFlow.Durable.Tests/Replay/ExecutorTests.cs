using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Tests.Replay;

public sealed class ExecutorTests
{
    [Fact]
    public void Actions_are_numbered_from_0_in_the_order_the_code_asks_and_the_end_takes_the_next_number()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc("All", async context =>
        {
            context.SendEvent("other", "hello", 1);
            var task = context.CallActivityAsync<string>("Greet", "Ana");
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return await task;
        }));

        var first = steps.Run(Steps.Started("all"));
        var second = steps.Run(Steps.Answer(1, "\"Hello\""), new TimerFired(Steps.Start, 2, Steps.Start));

        Assert.Equal(
            [
                new SendEvent(0, "other", "hello", "1"),
                new ScheduleTask(1, "Greet", "\"Ana\""),
                new CreateTimer(2, Steps.Start.AddMinutes(1)),
            ],
            first.Actions);
        Assert.Equal(
            [new CompleteOrchestration(3, OrchestrationRuntimeStatus.Completed, "\"Hello\"")], second.Actions);
    }

    [Fact]
    public void Answers_that_are_unknown_or_come_twice_are_ignored()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc("Two", async context =>
            await context.CallActivityAsync<int>("Add") + await context.CallActivityAsync<int>("Add")));
        steps.Run(Steps.Started("Two"));

        var second = steps.Run(Steps.Answer(0, "1"), Steps.Answer(0, "5"), Steps.Answer(7, "5"));
        var third = steps.Run(Steps.Answer(0, "5"), Steps.Answer(1, "2"));

        Assert.Equal([new ScheduleTask(1, "Add", null)], second.Actions);
        Assert.Equal("3", third.Completion!.Result);
    }

    [Fact]
    public void What_a_replay_asks_for_anew_carries_its_input()
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Two", async context =>
        {
            var first = context.CallActivityAsync("Add", 5);
            await context.CallActivityAsync("Add", new[] { 6 });
            await first;
            return 0;
        });
        // A history from which the calls were taken out, as a rewind does.
        var executor = new Durable.Replay.OrchestrationExecutor("tender:42", registry, NoServices.Instance);
        executor.Replay([new OrchestratorStarted(Steps.Start), Steps.Started("Two")]);

        Assert.Equal([new ScheduleTask(0, "Add", "5"), new ScheduleTask(1, "Add", "[6]")], executor.Run([]).Actions);
    }

    [Fact]
    public void Replaying_is_seen_by_the_code_and_ends_with_the_history()
    {
        var seen = new List<bool>();
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc("Look", async context =>
        {
            seen.Add(context.IsReplaying);
            await context.CallActivityAsync("Rest");
            seen.Add(context.IsReplaying);
            return 0;
        }));
        steps.Run(Steps.Started("Look"));
        seen.Clear();

        steps.Run(Steps.Answer(0));

        Assert.Equal([true, false], seen);
    }

    [Fact]
    public void While_on_hold_nothing_comes_out_and_everything_is_kept()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc("Two", async context =>
            await context.CallActivityAsync<int>("Add") + await context.WaitForExternalEvent<int>("more")));
        steps.Run(Steps.Started("Two"));

        var held = steps.Run(new ExecutionSuspended(Steps.Start), Steps.Answer(0, "1"));
        var more = steps.Run(new EventRaised(Steps.Start, "MORE", "2"));
        var resumed = steps.Run(new ExecutionResumed(Steps.Start));

        Assert.Equal((true, 0), (held.IsSuspended, held.Actions.Count));
        Assert.Equal((true, 0), (more.IsSuspended, more.Actions.Count));
        Assert.Equal("3", resumed.Completion!.Result);
    }

    [Fact]
    public void An_instance_on_hold_can_be_terminated()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc(
            "Wait", context => context.WaitForExternalEvent<int>("more")));
        steps.Run(Steps.Started("Wait"));
        steps.Run(new ExecutionSuspended(Steps.Start));

        var ended = steps.Run(new ExecutionTerminated(Steps.Start, "enough"));

        Assert.Equal(
            (OrchestrationRuntimeStatus.Terminated, "enough"), (ended.Completion!.Status, ended.Completion.Result));
    }

    [Fact]
    public void An_input_that_cannot_be_read_fails_the_instance_and_says_so()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc<int, int>(
            "Number", (_, n) => Task.FromResult(n)));

        var turn = steps.Run(Steps.Started("Number", "\"five\""));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, turn.Completion!.Status);
        Assert.StartsWith(
            "The input of instance 'tender:42' cannot be read as Int32",
            turn.Completion.Result,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Events_may_come_before_the_code_begins()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc(
            "Wait", context => context.WaitForExternalEvent<int>("more")));

        var early = steps.Run(new EventRaised(Steps.Start, "more", "7"));
        var turn = steps.Run(Steps.Started("Wait"));

        Assert.False(early.IsStarted);
        Assert.Equal("7", turn.Completion!.Result);
    }

    [Fact]
    public void What_comes_after_a_new_run_was_asked_for_is_handed_to_it()
    {
        var steps = new Steps(Renewing());
        steps.Run(Steps.Started("Renew"));

        var turn = steps.Run(
            new EventRaised(Steps.Start, "other", "1"),
            new EventRaised(Steps.Start, "go"),
            new ExecutionSuspended(Steps.Start),
            new EventRaised(Steps.Start, "other", "2"));

        Assert.Equal(OrchestrationRuntimeStatus.ContinuedAsNew, turn.Completion!.Status);
        Assert.Equal("1 2", string.Join(' ', turn.Completion.CarryoverEvents!.Select(raised => raised.Input)));
        Assert.IsType<ExecutionSuspended>(Assert.Single(turn.ForNextRun));
    }

    [Fact]
    public void A_termination_in_the_step_that_asks_for_a_new_run_ends_the_instance()
    {
        var steps = new Steps(Renewing());
        steps.Run(Steps.Started("Renew"));

        var turn = steps.Run(new EventRaised(Steps.Start, "go"), new ExecutionTerminated(Steps.Start, "enough"));

        var end = Assert.IsType<CompleteOrchestration>(Assert.Single(turn.Actions));
        Assert.Equal((OrchestrationRuntimeStatus.Terminated, "enough"), (end.Status, end.Result));
    }

    private static DurableTaskRegistry Renewing() =>
        new DurableTaskRegistry().AddOrchestratorFunc("Renew", async context =>
        {
            await context.WaitForExternalEvent<object?>("go");
            context.ContinueAsNew();
            return 0;
        });
}
