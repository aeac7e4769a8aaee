namespace TenderFlow.Domain.Calendars;

/// <summary>Lengths of time in calendar days and months (CAL-10 to CAL-12).</summary>
public static class Periods
{
    /// <summary>Last day of "a period of n days beginning with" the day, which is the first of them (CAL-10).</summary>
    public static DateOnly LastDayBeginningWith(DateOnly day, int days) => day.AddDays(days - 1);

    /// <summary>Last day of "a period of n days beginning with the day following" the day (CAL-10).</summary>
    public static DateOnly LastDayBeginningAfter(DateOnly day, int days) => day.AddDays(days);

    /// <summary>
    /// The same day number some months later, or earlier when negative; the last day of a shorter month (CAL-12).
    /// </summary>
    public static DateOnly Months(DateOnly day, int months) => day.AddMonths(months);

    /// <summary>
    /// Last day of "m months beginning with" the day (CAL-12): three years from 1 October end on 30 September.
    /// </summary>
    public static DateOnly LastDayOfMonthsBeginningWith(DateOnly day, int months) => day.AddMonths(months).AddDays(-1);
}
