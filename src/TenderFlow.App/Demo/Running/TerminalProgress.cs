using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Demo.Running;

/// <summary>Progress on a terminal: one line that changes; in a file, a line for each virtual month.</summary>
public sealed class TerminalProgress(TextWriter to, bool canRewrite, TimeProvider real) : IDemoProgress
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(150);
    private readonly long began = real.GetTimestamp();
    private (int Year, int Month) last;
    private TimeSpan lastAt = TimeSpan.MinValue;

    /// <inheritdoc/>
    public void Time(DateTimeOffset now, DateTimeOffset starts, DateTimeOffset ends)
    {
        var (day, passed) = (LocalClock.Day(now, Zones.London), real.GetElapsedTime(began));
        if (canRewrite ? lastAt != TimeSpan.MinValue && passed - lastAt < Often : last == (day.Year, day.Month))
        {
            return;
        }

        (last, lastAt) = ((day.Year, day.Month), passed);
        var part = (int)(100 * (now - starts) / (ends - starts));
        var line = $"{part,3}% played. It is {PlainDate.Day(day)}.";
        to.Write(canRewrite ? $"\r{line,-60}" : $"{line}{Environment.NewLine}");
    }

    /// <inheritdoc/>
    public void Checking() => to.WriteLine($"{(canRewrite ? "\r" : "")}{"Played to the end. Checking every message and record.",-60}");
}
