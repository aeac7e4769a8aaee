using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>The pause between telling bidders and signing (AWD-3 to AWD-5).</summary>
/// <param name="Starts">
/// The first day of the pause. Under the Act, when the notice comes out on a day off, counting starts on the next
/// working day; the law does not say so in words, this is our reading.
/// </param>
/// <param name="LastDay">The last day, which runs to its end; shown as 11:59pm.</param>
public sealed record Standstill(DateOnly Starts, CalendarDate LastDay)
{
    /// <summary>Nobody signs before this day.</summary>
    public DateOnly EarliestSigning => LastDay.Date.AddDays(1);

    /// <summary>The pause after a notice published on the day; null when the rules ask for none.</summary>
    public static Standstill? Of(DateOnly published, StandstillRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        if (rules.WorkingDays == 0)
        {
            return null;
        }

        var starts = rules.BeginsOnPublication ? calendar.NextOrSame(published).Date : published.AddDays(1);
        // Beginning "with" a day counts that day; beginning "after" it does not (CAL-10).
        return new(starts, calendar.Add(starts, rules.BeginsOnPublication ? rules.WorkingDays - 1 : rules.WorkingDays));
    }

    /// <summary>The least last day after objections: working days after the last further decision (AWD-5).</summary>
    /// <param name="furtherDecision">The day of that decision.</param>
    /// <param name="rules">The rules of the pause.</param>
    /// <param name="calendar">The working days that count.</param>
    public static DateOnly AfterObjections(DateOnly furtherDecision, StandstillRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        return rules.WorkingDaysAfterObjections == 0
            ? furtherDecision
            : calendar.Add(furtherDecision, rules.WorkingDaysAfterObjections).Date;
    }
}
