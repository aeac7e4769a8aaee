using System.Globalization;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Mail;

/// <summary>What provider and buyer get about one review of an agreed plan (REV-6, REV-7).</summary>
public sealed class ReviewMail(CurrentRules rules) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
    [
        "ReviewComingUp", "ReviewDueToday", "ReviewLate", "PersonWillCall", "PersonWillCallCommissioner", "WhatWeHeard",
        "FeedbackDue",
    ];

    /// <inheritdoc/>
    public Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<Compose>((intent, _) => ComposeAsync(db, intent, now, cancellationToken));

    private async Task<Wording> ComposeAsync(
        TenderFlowDb db, MessageIntent intent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await ContractFacts.ReadAsync(db, intent, rules, cancellationToken);
        var review = facts.Contract.Review(int.Parse(intent.Facts["review"], CultureInfo.InvariantCulture));
        if (WhyNot(review, intent) is { } why)
        {
            return new Wording.Unwanted(why);
        }

        var link = ReviewLinks.Review(facts.Contract.Id, review.Id);
        var today = LocalClock.Day(now, facts.Contract.Zone);
        return intent.Purpose switch
        {
            "ReviewComingUp" => facts.Say(
                ("timeLeft", Days(facts.Force.Calendar.WorkingDaysAfter(today, review.DueOn))),
                ("due", PlainDate.Day(review.DueOn)),
                ("questions", review.Requests.ConvertAll(r => new LabelledText(r.Question, $"Why: {r.Why} Who reads it: {r.ReadBy}."))),
                ("minutes", Minutes(review)), ("lastAnswers", LastAnswers(facts.Contract)), ("reviewLink", link)),
            "ReviewDueToday" => facts.Say(
                ("due", PlainDate.Day(review.DueOn)), ("missing", review.Requests.ConvertAll(r => r.Question)),
                ("minutes", Minutes(review)), ("reviewLink", link)),
            "ReviewLate" => facts.Say(
                ("due", PlainDate.Day(review.DueOn)),
                ("lateBy", Days(facts.Force.Calendar.WorkingDaysAfter(review.DueOn, today))),
                ("missing", review.Requests.ConvertAll(r => r.Question)), ("reviewLink", link)),
            "PersonWillCall" => facts.Say(
                ("caller", facts.Owner.Name), ("callOn", PlainDate.Day(CallOn(facts.Force, today)))),
            "PersonWillCallCommissioner" => facts.Say(
                ("provider", facts.Provider.Name), ("contact", facts.Contact.Name), ("phone", facts.Contact.Phone),
                ("due", PlainDate.Day(review.DueOn)), ("callOn", PlainDate.Day(CallOn(facts.Force, today))),
                ("reviewLink", link)),
            "WhatWeHeard" => facts.Say(
                ("heard", review.Heard),
                ("actions", new[] { new LabelledText(review.WillDo, $"By {PlainDate.Day(review.WillDoBy!.Value)}") }),
                ("reviewLink", link)),
            _ => facts.Say(
                ("provider", facts.Provider.Name),
                ("answeredOn", PlainDate.Day(LocalClock.Day(review.AnsweredAt!.Value, facts.Contract.Zone))),
                ("due", PlainDate.Day(today)), ("feedbackLink", ReviewLinks.Feedback(facts.Contract.Id, review.Id))),
        };
    }

    private static string? WhyNot(Review review, MessageIntent intent) => intent.Purpose switch
    {
        "WhatWeHeard" => null,
        "FeedbackDue" => review.FeedbackAt is null ? null : "The feedback is given.",
        _ when review.AnsweredAt is not null => "The review is answered.",
        _ => intent.DeadlineVersion == review.DueVersion ? null : "The review has moved since.",
    };

    private static DateOnly CallOn(RulesInForce force, DateOnly today) => force.Calendar.Add(today, 1).Date;

    private static string Minutes(Review review) => $"{review.Requests.Sum(r => r.Minutes)} minutes";

    private static string Days(int days) => days == 1 ? "1 working day" : $"{days} working days";

    private static string? LastAnswers(Contract contract) =>
        contract.Reviews.Where(r => r.AnsweredAt is not null).Select(r => r.AnsweredAt).Max() is { } last
            ? PlainDate.Day(LocalClock.Day(last, contract.Zone))
            : null;
}
