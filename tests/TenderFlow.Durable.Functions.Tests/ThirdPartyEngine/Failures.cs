namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>Orchestrators that fail, or meet a failure.</summary>
internal static class Failures
{
    public static void Add(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string, int>("Throw", async (context, what) =>
        {
            await context.CallActivityAsync("Greet", what);
            throw new InvalidOperationException($"No {what}.", new FormatException("It was bent."));
        })
        .AddOrchestratorFunc("Uncaught", context => context.CallActivityAsync<int>("Break", "chair"))
        .AddOrchestratorFunc("Caught", context => Show(context.CallActivityAsync<int>("Break", "table")))
        .AddOrchestratorFunc<int, string>("Retry", (context, failures) => Show(
            context.CallActivityAsync<int>("FailUntilCall", failures + 1, Attempts(4))))
        .AddOrchestratorFunc("RetryInVain", context => context.CallActivityAsync<int>("Break", "lamp", Attempts(3)))
        .AddOrchestratorFunc("RetryRefused", context => Show(context.CallActivityAsync<int>(
            "Break", "vase", new TaskOptions(new RetryPolicy(5, TimeSpan.FromSeconds(1))
            {
                HandleTaskFailureDetails = failure => !failure.IsCausedBy<InvalidOperationException>(),
            }))))
        .AddOrchestratorFunc("ChildFails", context => context.CallSubOrchestratorAsync<int>("Throw", "bread"))
        .AddOrchestratorFunc("ChildFailsCaught", context =>
            Show(context.CallSubOrchestratorAsync<int>("Throw", "milk")))
        .AddOrchestratorFunc("ChildRetried", context =>
            Show(context.CallSubOrchestratorAsync<int>("Throw", "eggs", Attempts(2))))
        .AddOrchestratorFunc("UnknownActivity", context =>
            context.CallActivityAsync<int>("NoSuchActivity", null, Attempts(3)))
        .AddOrchestratorFunc("UnknownChild", context => context.CallSubOrchestratorAsync<int>("NoSuchOrchestrator"))
        .AddOrchestratorFunc("NotDurable", async _ =>
        {
            await new TaskCompletionSource().Task;
            return 1;
        })
        .AddOrchestratorFunc<int, int>("WrongInput", (_, n) => Task.FromResult(n));

    private static async Task<string> Show(Task<int> call)
    {
        try
        {
            return $"went well: {await call}";
        }
        catch (TaskFailedException failed)
        {
            var failure = failed.FailureDetails;
            return $"{failed.Message} {failure.ErrorType}: {failure.ErrorMessage} "
                + $"<- {failure.InnerFailure?.ErrorType}: {failure.InnerFailure?.ErrorMessage}";
        }
    }

    private static TaskOptions Attempts(int count) => new(new RetryPolicy(count, TimeSpan.FromSeconds(5), 2));
}
