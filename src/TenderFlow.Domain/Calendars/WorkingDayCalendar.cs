namespace TenderFlow.Domain.Calendars;

/// <summary>
/// Working days as one law counts them: not Saturday, not Sunday, not one of its bank holidays (CAL-1, CAL-2).
/// </summary>
/// <remarks>
/// Counting never includes the start. From a day that is not a working day, one working day on is the next working day:
/// Saturday plus one is Monday. Zero working days on is the start itself, working day or not.
/// </remarks>
public sealed class WorkingDayCalendar
{
    private readonly IReadOnlyDictionary<DateOnly, string> holidays;
    private readonly int firstYear;
    private readonly int lastYear;

    /// <summary>Takes the days off with their titles, and the years for which they are complete.</summary>
    public WorkingDayCalendar(
        CalendarName name, IReadOnlyDictionary<DateOnly, string> holidays, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        Name = name;
        this.holidays = holidays;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /// <summary>Which calendar this is (CAL-4).</summary>
    public CalendarName Name { get; }

    /// <summary>Whether people can be expected to work on the day.</summary>
    public bool IsWorkingDay(DateOnly date) => !IsWeekend(date) && !holidays.ContainsKey(date);

    /// <summary>Whether the day is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>What the bank holiday is called; null when the day is none.</summary>
    public string? HolidayTitle(DateOnly date) => holidays.GetValueOrDefault(date);

    /// <summary>The day <paramref name="workingDays"/> working days later; earlier when negative.</summary>
    public CalendarDate Add(DateOnly date, int workingDays)
    {
        var step = Math.Sign(workingDays);
        var day = date;
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return new(day, IsProvisional(date) || IsProvisional(day));
    }

    /// <summary>The day <paramref name="workingDays"/> working days earlier.</summary>
    public CalendarDate Before(DateOnly date, int workingDays) => Add(date, -workingDays);

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public CalendarDate NextOrSame(DateOnly date) => IsWorkingDay(date) ? Same(date) : Add(date, 1);

    /// <summary>The day itself when it is a working day, else the one before.</summary>
    public CalendarDate PreviousOrSame(DateOnly date) => IsWorkingDay(date) ? Same(date) : Add(date, -1);

    /// <summary>
    /// How many working days come after <paramref name="from"/>, up to and including <paramref name="to"/>.
    /// </summary>
    /// <returns>Zero when <paramref name="to"/> is not after <paramref name="from"/>.</returns>
    public int WorkingDaysAfter(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = to; day > from; day = day.AddDays(-1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether bank holidays are not known for the day's year (CAL-9).</summary>
    public bool IsProvisional(DateOnly date) => date.Year < firstYear || date.Year > lastYear;

    private CalendarDate Same(DateOnly date) => new(date, IsProvisional(date));
}
