namespace TenderFlow.App.Platform.Hosting;

/// <summary>
/// The clock in whole microseconds, which is as fine as PostgreSQL keeps an instant. A hash over an instant must still fit
/// when the instant is read back. It is rounded up: what a finer clock calls due must be due by this one too, or whoever
/// waits for it is woken again and again.
/// </summary>
public sealed class ClockOfRecord(TimeProvider clock) : TimeProvider
{
    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        var over = now.Ticks % TimeSpan.TicksPerMicrosecond;
        return over == 0 ? now : now.AddTicks(TimeSpan.TicksPerMicrosecond - over);
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
