using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Planning.Drafting.Closing;

/// <summary>Every date that follows from a closing date, each with the rule and the calendar that made it.</summary>
internal static class PlannedDates
{
    /// <summary>The timeline of a tender that has a closing date; empty while it has none.</summary>
    public static IReadOnlyList<TimelineEntry> Of(Tender tender, RulesInForce force, DateTimeOffset now)
    {
        if (tender.BidsClose is not { } closes)
        {
            return [];
        }

        var questions = QuestionDates.Of(closes, force.Rules.Questions, force.Calendar);
        var decision = Decision(closes, force);
        List<TimelineEntry> dates =
        [
            CalendarWords.Entry("Questions close", questions.Close, now),
            CalendarWords.Entry("All questions have answers", questions.AnswersBy, now),
            new(PlainDate.DayAndTime(closes), "Bids close", "You chose this date.", closes.Instant <= now)
            {
                At = closes.Instant,
            },
            CalendarWords.Entry("Bidders can expect your decision", decision, now),
        ];
        if (Standstill.Of(decision.Date, force.Rules.Standstill, force.Calendar) is { } pause)
        {
            dates.Add(CalendarWords.Entry("You can sign after this day", Pause(pause, force), now));
        }

        if (tender.Terms.Starts is { } starts)
        {
            dates.Add(new(PlainDate.Day(starts), "The service starts", "You chose this date."));
        }

        return dates;
    }

    /// <summary>The day by which bidders can expect the decision.</summary>
    public static ExplainedDate Decision(Deadline closes, RulesInForce force)
    {
        var days = force.Rules.Decision.ExpectedWorkingDays;
        var date = force.Calendar.Add(closes.LocalDate, days);
        return new(date.Date, "AWD-8", force.Calendar.Name, $"This is {days} working days after bids close.",
            date.Provisional);
    }

    private static ExplainedDate Pause(Standstill pause, RulesInForce force) => new(
        pause.LastDay.Date, "AWD-3", force.Calendar.Name,
        $"If you decide on the expected day, a pause of {force.Rules.Standstill.WorkingDays} working days ends here.",
        pause.LastDay.Provisional);
}
