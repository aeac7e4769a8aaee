namespace TenderFlow.Domain.Calendars;

/// <summary>
/// Dates and times in words, after the GOV.UK style guide (TZ-7). The same on every machine, whatever its culture.
/// </summary>
public static class PlainDate
{
    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>"Thursday 24 September 2026".</summary>
    public static string Day(DateOnly date) => $"{date.DayOfWeek} {DayMonth(date)} {date.Year}";

    /// <summary>"24 September 2026", where the weekday stands elsewhere.</summary>
    public static string Date(DateOnly date) => $"{DayMonth(date)} {date.Year}";

    /// <summary>"24 Sep 2026", for tables.</summary>
    public static string Compact(DateOnly date) => $"{date.Day} {MonthNames[date.Month - 1][..3]} {date.Year}";

    /// <summary>"Thu 24 Sep 2026", for tables.</summary>
    public static string CompactDay(DateOnly date) => $"{date.DayOfWeek.ToString()[..3]} {Compact(date)}";

    /// <summary>"midday", "5pm", "5:30pm"; midnight is written as "midnight". Seconds are not shown.</summary>
    public static string Time(TimeOnly time)
    {
        if (time.Minute == 0 && time.Hour % 12 == 0)
        {
            return time.Hour == 0 ? "midnight" : "midday";
        }

        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var minutes = time.Minute == 0 ? "" : $":{time.Minute:00}";
        return $"{hour}{minutes}{(time.Hour < 12 ? "am" : "pm")}";
    }

    /// <summary>"Thursday 24 September 2026 at 5:30pm".</summary>
    public static string DayAndTime(DateOnly date, TimeOnly time) => $"{Day(date)} at {Time(time)}";

    /// <summary>"Thursday 24 September 2026 at midday".</summary>
    public static string DayAndTime(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return DayAndTime(deadline.LocalDate, deadline.LocalTime);
    }

    /// <summary>The same with its zone: "… at midday UK time", for readers who may be elsewhere (TZ-7).</summary>
    public static string WithZone(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var zone = string.Equals(deadline.Zone, Zones.London, StringComparison.Ordinal)
            ? "UK time"
            : $"{deadline.Zone[(deadline.Zone.LastIndexOf('/') + 1)..].Replace('_', ' ')} time";
        return $"{DayAndTime(deadline)} {zone}";
    }

    /// <summary>An instant as people in the zone see it (TZ-6: never formatted as UTC).</summary>
    public static string DayAndTime(DateTimeOffset instant, string zone)
    {
        var (date, time) = LocalClock.Local(instant, zone);
        return DayAndTime(date, time);
    }

    /// <summary>"2 to 6 March 2026", "28 March to 3 April 2026" (TZ-7).</summary>
    public static string Range(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Date(to);
        }

        var start = from.Year != to.Year ? Date(from) : from.Month != to.Month ? DayMonth(from) : $"{from.Day}";
        return $"{start} to {Date(to)}";
    }

    /// <summary>"10am to 11:30am" (TZ-7).</summary>
    public static string Range(TimeOnly from, TimeOnly to) => $"{Time(from)} to {Time(to)}";

    private static string DayMonth(DateOnly date) => $"{date.Day} {MonthNames[date.Month - 1]}";
}
