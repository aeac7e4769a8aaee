namespace TenderFlow.Simulation.Running;

/// <summary>The only clock there is. It stands still until the play moves it, and shows whole microseconds, as the record does.</summary>
internal sealed class Clock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = Whole(start);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Moves on; a time that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset time) => Now = time > Now ? Whole(time) : Now;

    /// <summary>Something takes its time.</summary>
    public void Pass(TimeSpan time) => Now = Whole(Now + time);

    private static DateTimeOffset Whole(DateTimeOffset time) => time.Ticks % TimeSpan.TicksPerMicrosecond is > 0 and var over
        ? time.AddTicks(TimeSpan.TicksPerMicrosecond - over)
        : time;
}
