using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Tests.Replay;

public sealed class ContextRuleTests
{
    [Fact]
    public void A_custom_status_that_no_engine_keeps_is_refused_at_once()
    {
        var turn = Run(context => context.SetCustomStatus(new string('x', 8_191)));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, turn.Completion!.Status);
        Assert.StartsWith(
            "The custom status takes 16386 bytes as JSON in UTF-16; at most 16384 are kept. Show less",
            turn.Completion.Result,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_status_may_be_as_large_as_engines_keep()
    {
        var turn = Run(context => context.SetCustomStatus(new string('x', 8_190)));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, turn.Completion!.Status);
    }

    [Fact]
    public void The_input_can_be_read_as_often_as_one_likes()
    {
        var turn = Run(context => context.SetCustomStatus(context.GetInput<int>() + context.GetInput<long>()), "21");

        Assert.Equal("42", turn.CustomStatus);
    }

    [Fact]
    public void A_cancelled_wait_leaves_the_event_to_the_next_one()
    {
        var steps = new Steps(new DurableTaskRegistry().AddOrchestratorFunc("Wait", async context =>
        {
            using var stop = new CancellationTokenSource();
            var left = context.WaitForExternalEvent<string>("go", stop.Token);
            stop.Cancel();
            var second = context.WaitForExternalEvent<string>("go", CancellationToken.None);
            return $"{await second} {left.IsCanceled}";
        }));
        steps.Run(Steps.Started("Wait"));

        Assert.Equal("\"heard True\"", steps.Run(new EventRaised(Steps.Start, "go", "\"heard\"")).Completion!.Result);
    }

    [Fact]
    public void A_wait_with_a_time_limit_ends_with_the_event_or_the_limit()
    {
        DurableTaskRegistry Code() => new DurableTaskRegistry().AddOrchestratorFunc("Wait", context =>
            context.WaitForExternalEvent<string>("go", TimeSpan.FromHours(1)));

        var heard = new Steps(Code());
        heard.Run(Steps.Started("Wait"));
        var late = new Steps(Code());
        late.Run(Steps.Started("Wait"));

        var end = heard.Run(new EventRaised(Steps.Start, "GO", "\"in time\""));
        var tooLate = late.Run(new TimerFired(Steps.Start, 0, Steps.Start));

        Assert.Equal("\"in time\"", end.Completion!.Result);
        Assert.Equal(typeof(TaskCanceledException).FullName, tooLate.Completion!.Failure!.ErrorType);
    }

    private static Durable.Replay.OrchestrationTurn Run(Action<TaskOrchestrationContext> code, string? input = null) =>
        new Steps(new DurableTaskRegistry().AddOrchestratorFunc("Code", context =>
        {
            code(context);
            return Task.FromResult(0);
        })).Run(Steps.Started("Code", input));
}
