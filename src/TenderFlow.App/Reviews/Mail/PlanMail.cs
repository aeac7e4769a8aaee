using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;

namespace TenderFlow.App.Reviews.Mail;

/// <summary>The request to agree a review plan, and the word that it is agreed (REV-1).</summary>
public sealed class PlanMail(CurrentRules rules) : IMessageComposer
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => ["AgreeReviewPlan", "ReviewPlanAgreed"];

    /// <inheritdoc/>
    public Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<Compose>((intent, reader) => ComposeAsync(db, intent, reader, cancellationToken));

    private async Task<Wording> ComposeAsync(
        TenderFlowDb db, MessageIntent intent, Person reader, CancellationToken cancellationToken)
    {
        var facts = await ContractFacts.ReadAsync(db, intent, rules, cancellationToken);
        var link = ReviewLinks.Plan(facts.Contract.Id);
        if (intent.Purpose == "ReviewPlanAgreed")
        {
            var partner = reader.Id == facts.Contact.Id ? facts.Buyer : facts.Provider;
            return facts.Say(
                ("partner", partner.Name), ("dates", facts.Contract.Reviews.ConvertAll(Dated)), ("planLink", link));
        }

        return facts.Contract.PlanAgreedAt is not null
            ? new Wording.Unwanted("The plan is agreed.")
            : facts.Say(
                ("items", facts.Contract.Reviews.SelectMany(r => r.Requests).Distinct().Select(Explained).ToList()),
                ("answerBy", facts.Tender.StandstillEnds is { } ends ? PlainDate.DayAndTime(ends, EndOfDay) : null),
                ("planLink", link));
    }

    private static LabelledText Explained(Domain.Cycle.DataRequest request) =>
        new(request.Question, $"Why: {request.Why} Who reads it: {request.ReadBy}. It takes {request.Minutes} minutes.");

    private static string Dated(Review review) => $"{PlainDate.Day(review.DueOn)}: {review.Title}";
}
