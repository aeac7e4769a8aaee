using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>When questions close and answers are out; both move with the deadline (QST-1).</summary>
/// <param name="Close">The last moment for a question, at the deadline's local time of day.</param>
/// <param name="AnswersBy">The last moment for answers, at the deadline's local time of day.</param>
public sealed record QuestionDates(ExplainedDate Close, ExplainedDate AnswersBy)
{
    /// <summary>Counts back from the deadline.</summary>
    public static QuestionDates Of(Deadline deadline, QuestionRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        return new(
            Before(deadline, rules.CloseWorkingDaysBefore, calendar, "Questions close"),
            Before(deadline, rules.AnswersWorkingDaysBefore, calendar, "All answers are out"));
    }

    private static ExplainedDate Before(Deadline deadline, int days, WorkingDayCalendar calendar, string what)
    {
        var date = calendar.Before(deadline.LocalDate, days);
        var unit = days == 1 ? "working day" : "working days";
        var why = $"{what} {days} {unit} before the tender closes.";
        return new(date.Date, "QST-1", calendar.Name, why, date.Provisional)
        {
            Moment = Deadline.AtLocal(date.Date, deadline.LocalTime, deadline.Zone),
        };
    }
}
