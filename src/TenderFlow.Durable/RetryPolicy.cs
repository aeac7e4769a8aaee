namespace TenderFlow.Durable;

/// <summary>When a failed call is tried again. All of it is reckoned in the orchestration's own time.</summary>
public sealed record RetryPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="maxNumberOfAttempts">How often in all, the first call included; at least 1.</param>
    /// <param name="firstRetryInterval">The wait after the first failure; more than zero.</param>
    /// <param name="backoffCoefficient">By how much each wait is longer than the one before; at least 1.</param>
    /// <param name="maxRetryInterval">The longest wait; one hour when not given.</param>
    /// <param name="retryTimeout">
    /// No further attempt once this long has passed since the first; null: no such limit.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its bounds.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumberOfAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1);
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout;
    }

    /// <summary>How often in all, the first call included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The wait after the first failure.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>By how much each wait is longer than the one before.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest wait.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>No further attempt once this long has passed since the first; null: no such limit.</summary>
    public TimeSpan? RetryTimeout { get; }

    /// <summary>Which failures are worth another attempt; null: all that may be retried at all.</summary>
    public Func<TaskFailureDetails, bool>? HandleFailure { get; init; }

    /// <summary>The wait before the next attempt.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="elapsed">Time since the first attempt began.</param>
    /// <returns>Null: give up.</returns>
    internal TimeSpan? DelayAfter(int attempt, TaskFailureDetails failure, TimeSpan elapsed)
    {
        if (attempt >= MaxNumberOfAttempts || failure.IsNonRetriable || HandleFailure?.Invoke(failure) == false)
        {
            return null;
        }

        var ticks = FirstRetryInterval.Ticks * Math.Pow(BackoffCoefficient, attempt - 1);
        var delay = ticks >= MaxRetryInterval.Ticks ? MaxRetryInterval : TimeSpan.FromTicks((long)ticks);
        // An attempt that would begin after the time-out is not waited for.
        return RetryTimeout is { } limit && elapsed + delay >= limit ? null : delay;
    }
}
