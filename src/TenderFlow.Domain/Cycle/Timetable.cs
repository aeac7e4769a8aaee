using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>The dates that follow from one closing date. Counted back from it, so a moved date moves them all (QST-1, TIM-7).</summary>
/// <param name="QuestionsClose">When questions close.</param>
/// <param name="AnswersDue">By when every question has its answer.</param>
/// <param name="BidsClose">When bids close.</param>
public sealed record Timetable(Deadline QuestionsClose, Deadline AnswersDue, Deadline BidsClose)
{
    /// <summary>Counts back from the closing date; both earlier dates keep its hour.</summary>
    public static Timetable Of(Deadline bidsClose, RulesInForce force)
    {
        var questions = force.Rules.Questions;
        return new(
            Before(bidsClose, questions.CloseWorkingDaysBefore, force.Calendar),
            Before(bidsClose, questions.AnswersWorkingDaysBefore, force.Calendar),
            bidsClose);
    }

    private static Deadline Before(Deadline deadline, int workingDays, WorkingDayCalendar calendar) =>
        Deadline.AtLocal(calendar.Before(deadline.LocalDate, workingDays).Date, deadline.LocalTime, deadline.Zone);
}
