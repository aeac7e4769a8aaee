using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Calendars;

/// <summary>
/// A moment that people agreed on: local date, local time and zone, with the instant they mean (TZ-1).
/// </summary>
/// <remarks>Compare by <see cref="Instant"/>; show the local parts.</remarks>
public sealed record Deadline
{
    private Deadline(DateOnly localDate, TimeOnly localTime, string zone, DateTimeOffset instant)
    {
        LocalDate = localDate;
        LocalTime = localTime;
        Zone = zone;
        Instant = instant;
    }

    /// <summary>The date on the wall.</summary>
    public DateOnly LocalDate { get; private init; }

    /// <summary>The time on the wall.</summary>
    public TimeOnly LocalTime { get; private init; }

    /// <summary>The IANA zone, such as Europe/London.</summary>
    public string Zone { get; private init; }

    /// <summary>The moment itself, with offset zero. All comparisons use it.</summary>
    public DateTimeOffset Instant { get; private init; }

    /// <summary>A deadline that a person gives.</summary>
    /// <exception cref="DomainError">The clock skips or repeats the time, or the zone is not known (TZ-3).</exception>
    public static Deadline Resolve(DateOnly date, TimeOnly time, string zone) =>
        WhyNot(date, time, zone) is { } refusal ? throw new DomainError(refusal) : AtLocal(date, time, zone);

    /// <summary>Why a local time cannot be a deadline; null when it can (TZ-3).</summary>
    public static Refusal? WhyNot(DateOnly date, TimeOnly time, string? zone, string field = "deadline") =>
        UnclearTime.WhyNot(date, time, zone, field);

    /// <summary>
    /// A moment that the system picks; never refused for a clock change (see <see cref="LocalClock"/>).
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static Deadline AtLocal(DateOnly date, TimeOnly time, string zone) =>
        new(date, time, zone, LocalClock.Instant(date, time, zone));

    /// <summary>
    /// The same local time some calendar days earlier: days are counted first, then turned into an instant (TZ-4).
    /// </summary>
    public Deadline DaysBefore(int days) => AtLocal(LocalDate.AddDays(-days), LocalTime, Zone);

    /// <summary>
    /// Some working days earlier, at <paramref name="at"/> or else at the same local time. Negative counts go on.
    /// </summary>
    public Deadline WorkingDaysBefore(int days, WorkingDayCalendar calendar, TimeOnly? at = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return AtLocal(calendar.Before(LocalDate, days).Date, at ?? LocalTime, Zone);
    }

    /// <summary>The same local date and time under the zone rules of today (TZ-1).</summary>
    public Deadline WorkedOutAgain() => AtLocal(LocalDate, LocalTime, Zone);

    /// <summary>Plain words, such as "Thursday 24 September 2026 at midday".</summary>
    public override string ToString() => PlainDate.DayAndTime(this);
}
