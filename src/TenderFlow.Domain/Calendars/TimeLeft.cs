namespace TenderFlow.Domain.Calendars;

/// <summary>How long people still have, in words (TZ-8).</summary>
public static class TimeLeft
{
    private const int HoursOfADay = 24;

    /// <summary>
    /// "3 working days left", "4 hours left", "12 minutes left" or "time is up". From 24 hours on, the working days
    /// after today are counted, the last day included; when all of them are days off, plain days are. Below, hours
    /// and minutes are rounded down, so that nobody is promised more than there is.
    /// </summary>
    public static string Words(DateTimeOffset now, Deadline deadline, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        var left = deadline.Instant - now;
        if (left <= TimeSpan.Zero)
        {
            return "time is up";
        }

        if (left.TotalHours >= HoursOfADay)
        {
            var working = calendar.WorkingDaysAfter(LocalClock.Day(now, deadline.Zone), deadline.LocalDate);
            return working > 0 ? Left(working, "working day") : Left((int)left.TotalDays, "day");
        }

        if (left.TotalHours >= 1)
        {
            return Left((int)left.TotalHours, "hour");
        }

        return left.TotalMinutes >= 1 ? Left((int)left.TotalMinutes, "minute") : "less than a minute left";
    }

    private static string Left(int count, string unit) => $"{count} {unit}{(count == 1 ? "" : "s")} left";
}
