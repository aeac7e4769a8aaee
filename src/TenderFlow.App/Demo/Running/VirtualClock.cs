namespace TenderFlow.App.Demo.Running;

/// <summary>A clock that stands still until it is moved, and is never moved back.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves on.</summary>
    /// <param name="to">The new time, in UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies before the present one.</exception>
    public void MoveTo(DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, now);
        now = to;
    }
}
