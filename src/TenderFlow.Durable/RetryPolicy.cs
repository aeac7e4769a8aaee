namespace TenderFlow.Durable;

/// <summary>When a failed call is tried again. All of it is reckoned in the orchestration's own time.</summary>
public sealed record RetryPolicy
{
    // A wait without a limit must still end at an instant that exists.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(365_000);

    /// <summary>Makes a policy.</summary>
    /// <param name="maxNumberOfAttempts">How often in all, the first call included; at least 1.</param>
    /// <param name="firstRetryInterval">The wait after the first failure; more than zero.</param>
    /// <param name="backoffCoefficient">By how much each wait is longer than the one before; at least 1.</param>
    /// <param name="maxRetryInterval">
    /// The longest wait; one hour when not given, <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </param>
    /// <param name="retryTimeout">
    /// No further attempt once this long has passed since the first; null or
    /// <see cref="Timeout.InfiniteTimeSpan"/>: no such limit.
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
        MaxRetryInterval = AtLeast(firstRetryInterval, maxRetryInterval, nameof(maxRetryInterval)) ?? TimeSpan.FromHours(1);
        RetryTimeout = AtLeast(firstRetryInterval, retryTimeout, nameof(retryTimeout)) ?? Timeout.InfiniteTimeSpan;
    }

    /// <summary>How often in all, the first call included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The wait after the first failure.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>By how much each wait is longer than the one before.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest wait; <see cref="Timeout.InfiniteTimeSpan"/>: no limit.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>
    /// No further attempt once this long has passed since the first; <see cref="Timeout.InfiniteTimeSpan"/>: no such limit.
    /// </summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>
    /// Which failures are worth another attempt; null: all that may be retried at all. It must replay as orchestrator
    /// code does.
    /// </summary>
    public Func<TaskFailureDetails, bool>? HandleTaskFailureDetails { get; init; }

    /// <summary>The wait before the next attempt.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="elapsed">Time since the first attempt began.</param>
    /// <returns>Null: give up.</returns>
    internal TimeSpan? DelayAfter(int attempt, TaskFailureDetails failure, TimeSpan elapsed)
    {
        if (attempt >= MaxNumberOfAttempts
            || failure.IsNonRetriable
            || HandleTaskFailureDetails?.Invoke(failure) == false)
        {
            return null;
        }

        var ticks = FirstRetryInterval.Ticks * Math.Pow(BackoffCoefficient, attempt - 1);
        var longest = MaxRetryInterval == Timeout.InfiniteTimeSpan ? LongestDelay : MaxRetryInterval;
        var delay = ticks >= longest.Ticks ? longest : TimeSpan.FromTicks((long)ticks);
        // An attempt that would begin after the time-out is not waited for.
        return RetryTimeout != Timeout.InfiniteTimeSpan && elapsed + delay >= RetryTimeout ? null : delay;
    }

    private static TimeSpan? AtLeast(TimeSpan least, TimeSpan? value, string name) =>
        value >= least || value is null || value == Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "It must not be shorter than the first wait.");
}
