namespace TenderFlow.Durable.Tests.Replay;

public sealed class OrchestratorRuleTests
{
    [Fact]
    public void Awaiting_something_that_is_not_durable_fails_the_instance()
    {
        var never = new TaskCompletionSource();

        AssertRefused("waits for something that is not a task of its context", _ => never.Task);
    }

    [Fact]
    public void Leaving_the_own_thread_after_a_wait_fails_the_instance()
    {
        var steps = new Steps(Code(async context => await context.CallActivityAsync("Rest").ConfigureAwait(false)));
        steps.Run(Steps.Started("Code"));

        var turn = steps.Run(Steps.Answer(0));

        Assert.Equal(typeof(OrchestrationRuleException).FullName, turn.Completion!.Failure!.ErrorType);
    }

    [Fact]
    public void Using_the_context_on_another_thread_is_refused()
    {
        Exception? refused = null;
        AssertRefused("Task.Run", context =>
        {
            var thread = new Thread(() => refused = Record.Exception(() => context.NewGuid()));
            thread.Start();
            thread.Join();
            return Task.FromException(refused!);
        });
    }

    private static DurableTaskRegistry Code(Func<TaskOrchestrationContext, Task> run) =>
        new DurableTaskRegistry().AddOrchestratorFunc<object?>("Code", async context =>
        {
            await run(context);
            return null;
        });

    private static void AssertRefused(string why, Func<TaskOrchestrationContext, Task> run)
    {
        var turn = new Steps(Code(run)).Run(Steps.Started("Code"));

        Assert.Equal(typeof(OrchestrationRuleException).FullName, turn.Completion!.Failure!.ErrorType);
        Assert.Contains(why, turn.Completion.Failure.ErrorMessage, StringComparison.Ordinal);
    }
}
