using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>
/// Good times for a tender to close, and what speaks against others (TZ-9). It warns and never blocks.
/// </summary>
/// <remarks>Takes the union calendar: bidders may be anywhere in the UK.</remarks>
public sealed class ClosingDateAdvice(ClosingTimeRules rules, WorkingDayCalendar union)
{
    private const int DaysLookedAt = 366;

    /// <summary>The next good closing times from a day on, that day included.</summary>
    public IReadOnlyList<Deadline> Suggestions(DateOnly earliest, string zone) =>
    [
        .. Enumerable.Range(0, DaysLookedAt)
            .Select(earliest.AddDays)
            .Where(day => AgainstDay(day) is null)
            .Take(rules.Suggestions)
            .Select(day => Deadline.AtLocal(day, rules.SuggestedTime, zone)),
    ];

    /// <summary>What speaks against a closing time; empty when it is a good one.</summary>
    public IReadOnlyList<Advice> Warnings(DateOnly date, TimeOnly time) =>
        [.. new[] { AgainstDay(date), AgainstTime(time), AgainstYear(date) }.OfType<Advice>()];

    private Advice? AgainstDay(DateOnly date)
    {
        if (WorkingDayCalendar.IsWeekend(date))
        {
            return new("TZ-9", $"{PlainDate.Day(date)} is at the weekend. People get help on working days.");
        }

        if (union.HolidayTitle(date) is { } title)
        {
            return new("TZ-9", $"{PlainDate.Day(date)} is a day off somewhere ({title}). A working day is better.");
        }

        if (HolidayJustBefore(date) is { } before)
        {
            return new("TZ-9", $"{PlainDate.Day(date)} comes soon after a day off ({before}). A later day is better.");
        }

        return rules.Weekdays.Contains(date.DayOfWeek)
            ? null
            : new("TZ-9", $"{date.DayOfWeek} is a hard day for bidders. Better days are {Listed()}.");
    }

    private Advice? AgainstTime(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } =>
            new("TZ-7", "People mix up which day midnight belongs to. Use 11:59pm, or better midday."),
        _ when time != rules.SuggestedTime =>
            new("TZ-9", $"{Capital(PlainDate.Time(rules.SuggestedTime))} is better, as people can still get help."),
        _ => null,
    };

    private Advice? AgainstYear(DateOnly date) => union.IsProvisional(date)
        ? new("CAL-9", $"The bank holidays of {date.Year} are not known yet. We will check this date again.")
        : null;

    // Weekends come every week; only a weekday off changes the rhythm enough to be in the way.
    private string? HolidayJustBefore(DateOnly date)
    {
        var first = union.Before(date, rules.QuietWorkingDaysAfterHoliday).Date;
        for (var day = date.AddDays(-1); day > first; day = day.AddDays(-1))
        {
            if (!WorkingDayCalendar.IsWeekend(day) && union.HolidayTitle(day) is { } title)
            {
                return title;
            }
        }

        return null;
    }

    private string Listed() => rules.Weekdays.Count < 2
        ? string.Concat(rules.Weekdays)
        : $"{string.Join(", ", rules.Weekdays.SkipLast(1))} and {rules.Weekdays[^1]}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
