namespace TenderFlow.Simulation.Running;

/// <summary>The only clock there is. It stands still until the play moves it.</summary>
internal sealed class Clock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Moves on; a time that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset time) => Now = time > Now ? time : Now;

    /// <summary>Something takes its time.</summary>
    public void Pass(TimeSpan time) => Now += time;
}
