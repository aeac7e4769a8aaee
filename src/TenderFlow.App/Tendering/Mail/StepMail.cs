using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>What a bidder gets on the way to a bid: welcome, offers of support (SUP-5), reminders (MSG-3).</summary>
public sealed class StepMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
        ["InterestConfirmed", "SupportGettingStarted", "SupportHaveYouStarted", "SupportNearlyThere", "BidReminder"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        return (intent, _) => Task.FromResult(Compose(facts[intent], intent));
    }

    private static Wording Compose(TenderFacts facts, MessageIntent intent)
    {
        if (WhyNot(facts, intent) is { } why)
        {
            return new Wording.Unwanted(why);
        }

        var tender = facts.Tender;
        return intent.Purpose switch
        {
            "InterestConfirmed" => facts.Say(facts.CalendarOf(),
                ("closes", facts.ClosesInWords),
                ("questionsClose", PlainDate.DayAndTime(Timetable.Of(facts.Closes, facts.Force).QuestionsClose)),
                ("tenderLink", TenderLinks.Tender(tender.Id))),
            "SupportGettingStarted" => facts.Say(null,
                ("closes", facts.ClosesInWords), ("supportLink", TenderLinks.Help(tender.Id))),
            "SupportHaveYouStarted" => facts.Say(null,
                ("closes", facts.ClosesInWords), ("timeLeft", facts.TimeLeftInWords),
                ("bidLink", TenderLinks.Bid(tender.Id))),
            "SupportNearlyThere" => facts.Say(null,
                ("closes", facts.ClosesInWords), ("missing", facts.Missing), ("bidLink", TenderLinks.Bid(tender.Id))),
            _ => facts.Say(facts.CalendarOf(),
                ("closes", facts.ClosesInWords), ("timeLeft", facts.TimeLeftInWords), ("missing", facts.Missing),
                ("bidLink", TenderLinks.Bid(tender.Id))),
        };
    }

    private static string? WhyNot(TenderFacts facts, MessageIntent intent) => intent.Purpose switch
    {
        "InterestConfirmed" => facts.Tender.IsOpen ? null : "The tender is no longer open.",
        _ when facts.HasEnded => "The bid is in, or it is no longer wanted.",
        _ when intent.DeadlineVersion != facts.Tender.DeadlineVersion => "The closing date has moved since.",
        "SupportGettingStarted" or "SupportHaveYouStarted" when facts.Bid is not null => "The bid was started.",
        "SupportNearlyThere" when facts.Missing.Count == 0 => "Nothing is missing any more.",
        _ => null,
    };
}
