using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>By when people hear that a contract ends (DEC-1, DEC-2, DEC-8).</summary>
/// <param name="NoticeAsked">The day by which we ask for notice.</param>
/// <param name="NoticeFloor">The last day for notice without a recorded reason.</param>
/// <param name="Warnings">When the commissioner is reminded that a decision is coming, earliest first.</param>
public sealed record EndingDates(
    ExplainedDate NoticeAsked, ExplainedDate NoticeFloor, IReadOnlyList<ExplainedDate> Warnings)
{
    /// <summary>Counts months back from the end; a day off moves to the working day before.</summary>
    public static EndingDates Of(DateOnly ends, EndingRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        return new(
            Before(ends, rules.NoticeMonthsAsked, calendar, "DEC-2", "People need time to plan, so we ask for"),
            Before(ends, rules.NoticeMonthsFloor, calendar, "DEC-2", "The least we accept without a reason is"),
            [.. rules.WarnMonthsBefore.Select(
                months => Before(ends, months, calendar, "DEC-8", "The decision comes before the notice. You have"))]);
    }

    private static ExplainedDate Before(
        DateOnly ends, int months, WorkingDayCalendar calendar, string rule, string beginning)
    {
        var date = calendar.PreviousOrSame(Periods.Months(ends, -months));
        var length = months == 1 ? "1 month" : $"{months} months";
        return new(date.Date, rule, calendar.Name, $"{beginning} {length} before the end.", date.Provisional);
    }
}
