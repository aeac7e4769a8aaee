namespace TenderFlow.Durable.Replay;

/// <summary>Calls, and calls again after a failure, as the options say. All of it is reckoned in orchestration time.</summary>
internal static class RetryLoop
{
    public static async Task<T> RunAsync<T>(
        TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<T>> call)
    {
        var begun = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            TaskFailedException failed;
            try
            {
                return await call();
            }
            catch (TaskFailedException exception)
            {
                failed = exception;
            }

            if (!await OnceMoreAsync(context, retry, attempt, failed.FailureDetails, begun))
            {
                // As it was caught: the caller sees where the call was awaited.
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed);
            }
        }
    }

    private static async Task<bool> OnceMoreAsync(
        TaskOrchestrationContext context, TaskRetryOptions retry, int attempt, TaskFailureDetails failure, DateTime begun)
    {
        var elapsed = context.CurrentUtcDateTime - begun;
        if (retry.Handler is { } handler)
        {
            return !failure.IsNonRetriable
                && await handler(new(context, attempt, failure, elapsed, CancellationToken.None));
        }

        if (retry.Policy?.DelayAfter(attempt, failure, elapsed) is not { } delay)
        {
            return false;
        }

        await context.CreateTimer(delay, CancellationToken.None);
        return true;
    }
}
