using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Web.Components;

/// <summary>Says in plain words which days were counted and why a date is what it is.</summary>
public static class CalendarWords
{
    /// <summary>Whose days off are left out.</summary>
    public static string Of(CalendarName? calendar) => calendar switch
    {
        null => "Every day counts, weekends too.",
        CalendarName.UkUnion => "Weekends and bank holidays do not count, wherever in the UK they are.",
        CalendarName.England => "Weekends and bank holidays in England do not count.",
        CalendarName.EnglandAndWales => "Weekends and bank holidays in England and Wales do not count.",
        CalendarName.Scotland => "Weekends and bank holidays in Scotland do not count.",
        CalendarName.NorthernIreland => "Weekends and bank holidays in Northern Ireland do not count.",
        _ => throw new ArgumentOutOfRangeException(nameof(calendar)),
    };

    /// <summary>The rule and the calendar that made a date.</summary>
    public static string Why(ExplainedDate date) => Why(date.Sentence, date.Calendar, date.Provisional);

    /// <summary>The rule and the calendar that made a date, and whether it may still change (CAL-9).</summary>
    public static string Why(string sentence, CalendarName? calendar, bool provisional = false) =>
        $"{sentence} {Of(calendar)}{(provisional ? " Some bank holidays are not known yet, so it may still move." : "")}";

    /// <summary>A date on a timeline, with its reason.</summary>
    /// <param name="title">What happens.</param>
    /// <param name="date">The date and where it comes from.</param>
    /// <param name="now">The time of the request; earlier dates are in the past.</param>
    public static TimelineEntry Entry(string title, ExplainedDate date, DateTimeOffset now) =>
        date.Moment is { } moment
            ? new(PlainDate.DayAndTime(moment), title, Why(date), moment.Instant <= now) { At = moment.Instant }
            : new(PlainDate.Day(date.Date), title, Why(date), date.Date < LocalClock.Day(now, Zones.London));
}
