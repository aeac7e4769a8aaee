namespace TenderFlow.Durable;

/// <summary>Decides after each failure whether a call is tried again. It must replay as orchestrator code does.</summary>
/// <returns>True: once more. False: the failure goes to the caller.</returns>
public delegate bool RetryHandler(RetryContext retryContext);

/// <summary>
/// Decides after each failure whether a call is tried again. It may wait for timers, activities and events of the
/// orchestration, and must replay as orchestrator code does.
/// </summary>
/// <returns>True: once more. False: the failure goes to the caller.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);

/// <summary>What a retry handler may base its choice on.</summary>
/// <param name="OrchestrationContext">The orchestration that calls; its timers make a wait.</param>
/// <param name="LastAttemptNumber">The attempt that failed, from 1.</param>
/// <param name="LastFailure">How it failed.</param>
/// <param name="TotalRetryTime">Time since the first attempt began, in the orchestration's own time.</param>
/// <param name="CancellationToken">Set when no more attempts are wanted.</param>
public sealed record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
