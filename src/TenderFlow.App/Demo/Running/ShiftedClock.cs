namespace TenderFlow.App.Demo.Running;

/// <summary>The real clock, moved by a fixed span: the time of a demonstration goes on where its play ended.</summary>
public sealed class ShiftedClock(DateTimeOffset startsAt, TimeProvider real) : TimeProvider
{
    private readonly TimeSpan shift = startsAt - real.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
