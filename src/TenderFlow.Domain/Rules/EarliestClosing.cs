using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Rules;

/// <summary>The first day on which the law lets a tender close (TIM-1, TIM-2).</summary>
/// <param name="Lawful">The first lawful day, which may be a day off.</param>
/// <param name="Suggested">The same day, or the next working day.</param>
public sealed record EarliestClosing(ExplainedDate Lawful, ExplainedDate Suggested)
{
    /// <summary>
    /// The first closing day of a tender sent out on the day; null where the law sets none (TIM-3). The period starts
    /// the day after the tender goes out.
    /// </summary>
    public static EarliestClosing? Of(
        DateOnly invited, TenderingCase tenderingCase, TenderingPeriodRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(tenderingCase);
        ArgumentNullException.ThrowIfNull(calendar);
        if (tenderingCase.FewestDays(rules) is not { } days)
        {
            return null;
        }

        var lawful = Periods.LastDayBeginningAfter(invited, days);
        var why = $"The law asks for at least {days} days, counted from the day after the tender goes out.";
        var working = calendar.NextOrSame(lawful);
        var moved = working.Date == lawful
            ? why
            : $"{why} They end on a day off, so we suggest the next working day.";
        return new(
            new(lawful, "TIM-1", null, why, Provisional: false),
            new(working.Date, "TIM-1", calendar.Name, moved, working.Provisional));
    }

    /// <summary>Why a tender cannot close on the day; null when it can.</summary>
    public Refusal? WhyNot(DateOnly closing, string field = "deadline") => closing >= Lawful.Date
        ? null
        : new("TIM-1", field, $"Choose {PlainDate.Day(Lawful.Date)} or later. The law asks for this much time.");
}
