using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>The dates that a bidder plans by, each with its reason.</summary>
public static class TenderDates
{
    /// <summary>The dates, earliest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(TenderView view)
    {
        var questions = QuestionDates.Of(view.Closes, view.Force.Rules.Questions, view.Force.Calendar);
        List<TimelineEntry> dates =
        [
            At(questions.Close.Moment!, "Questions close", questions.Close.Sentence),
            At(questions.AnswersBy.Moment!, "All answers are out", questions.AnswersBy.Sentence),
            At(view.Closes, "Bids close", view.TakesBids ? Capital(view.LeftInWords) + "." : "No more bids after this time."),
        ];
        if (view.Tender.DecisionExpected is { } expected)
        {
            dates.Add(On(expected, "Decision expected", "We tell everyone who bid on the same day."));
        }

        if (view.Terms.Starts is { } starts)
        {
            dates.Add(On(starts, "The service starts", null));
        }

        return dates;

        TimelineEntry At(Deadline moment, string title, string why) =>
            new(PlainDate.WithZone(moment), title, why, moment.Instant < view.Now) { At = moment.Instant };

        TimelineEntry On(DateOnly day, string title, string? why) =>
            new(PlainDate.Day(day), title, why, day < LocalClock.Day(view.Now, view.Closes.Zone));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
