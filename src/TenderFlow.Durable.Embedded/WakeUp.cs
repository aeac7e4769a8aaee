namespace TenderFlow.Durable.Embedded;

/// <summary>Lets the engine sleep until there is work or the earliest timer is due.</summary>
internal sealed class WakeUp(EngineClock clock)
{
    // Timers do not take more than some 49 days; waking up once a day costs nothing.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);
    private TaskCompletionSource _bell = NewBell();

    public void Ring() => Volatile.Read(ref _bell).TrySetResult();

    /// <summary>Call before looking for work: what rings from here on ends the next sleep.</summary>
    public void Listen()
    {
        if (_bell.Task.IsCompleted)
        {
            Volatile.Write(ref _bell, NewBell());
        }
    }

    public async Task SleepAsync(long? due, CancellationToken cancellation)
    {
        var bell = _bell;
        using var timer = clock.Provider.CreateTimer(
            static bell => ((TaskCompletionSource)bell!).TrySetResult(), bell, Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        if (due is { } instant)
        {
            // A clock that is moved by hand may move between reading it and setting the timer: look again.
            for (var (look, before) = (0, -1L); look < 3 && before != clock.Now; look++)
            {
                before = clock.Now;
                timer.Change(Delay(instant - before), Timeout.InfiniteTimeSpan);
            }
        }

        await bell.Task.WaitAsync(cancellation);
    }

    private static TimeSpan Delay(long ticks)
    {
        // Rounded up to whole milliseconds, the precision of timers: waking up early would be for nothing.
        var milliseconds = Math.Ceiling(Math.Max(0, ticks) / (double)TimeSpan.TicksPerMillisecond);
        return TimeSpan.FromMilliseconds(Math.Min(milliseconds, LongestSleep.TotalMilliseconds));
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
