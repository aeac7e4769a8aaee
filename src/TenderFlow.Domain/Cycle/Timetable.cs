using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;

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
        var questions = QuestionDates.Of(bidsClose, force.Rules.Questions, force.Calendar);
        return new(questions.Close.Moment!, questions.AnswersBy.Moment!, bidsClose);
    }
}
