using TenderFlow.App.Audit;
using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Overview.Timelines;

/// <summary>Coming moments and past facts in words for the buyer.</summary>
internal static class MomentWords
{
    /// <summary>A coming moment on the timeline.</summary>
    public static TimelineEntry Entry(Moment moment, string zone, CalendarName calendar) =>
        new(PlainDate.DayAndTime(moment.At, zone), Title(moment.Kind), Why(moment, calendar)) { At = moment.At };

    /// <summary>Who did something; asker and bidder stay unnamed until bids close (QST-5).</summary>
    public static string Who(AuditEntry entry) =>
        entry.Subject.StartsWith("tender:", StringComparison.Ordinal)
        || entry.Subject.StartsWith("contract:", StringComparison.Ordinal)
        || entry.Subject.StartsWith("engagement:", StringComparison.Ordinal)
        || entry.Subject.StartsWith("ending:", StringComparison.Ordinal)
            ? $"By {entry.Actor}"
            : entry.EventName is "QuestionAnswered" or "AnswerSent" ? $"By {entry.Actor}" : "By an organisation on the list";

    private static string Why(Moment moment, CalendarName calendar) => CountsWorkingDays(moment)
        ? CalendarWords.Why(moment.Sentence, calendar)
        : moment.Sentence;

    // These are days of their own; nothing was counted to find them.
    private static bool CountsWorkingDays(Moment moment) => moment.Kind is not (MomentKind.BidsClose
        or MomentKind.DeliveryStarts or MomentKind.ContractEnds or MomentKind.RoundCloses)
        && moment is not { Kind: MomentKind.DecisionChase, Step: 0 };

    private static string Title(MomentKind kind) => kind switch
    {
        MomentKind.QuestionsClose => "Questions close",
        MomentKind.AnswersDue => "All questions need answers",
        MomentKind.AnswerDigest => "New answers go out",
        MomentKind.BidsClose => "Bids close",
        MomentKind.DecisionChase => "The decision is due",
        MomentKind.StandstillOver => "You can sign",
        MomentKind.TalkAgain => "A talk is offered once more",
        MomentKind.NoticeChase => "A public notice is due",
        MomentKind.DeliveryStarts => "The service starts",
        MomentKind.ContractEnds => "The contract ends",
        MomentKind.ReviewComing => "A review comes up",
        MomentKind.ReviewLate => "We chase a late review",
        MomentKind.PersonCalls => "You call the provider",
        MomentKind.FeedbackDue => "You say what you heard",
        MomentKind.RoundReminder => "We remind people to have their say",
        MomentKind.RoundCloses => "The last day to have a say has passed",
        MomentKind.YouSaidDue => "You say what you did",
        MomentKind.EndingDecisionDue => "You say what comes after the contract",
        MomentKind.EndingNoticeFloor => "The last day for a decent notice",
        MomentKind.WaysToCarryOn => "We show the provider ways to carry on",
        MomentKind.ExitPlanDue => "You look at the plan for leaving",
        MomentKind.HowAreYouGettingOn => "We ask the provider how they get on",
        MomentKind.EndingToClose => "You close the case",
        _ => "We remind a bidder",
    };
}
