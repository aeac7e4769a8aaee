using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>What the buyer gets about its tender: it is chased as firmly as the bidders are reminded.</summary>
public sealed class BuyerMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
        ["QuestionUnanswered", "DecisionDue", "DecisionLate", "StandstillOver", "LateBidForCommissioner"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        return (intent, _) => ComposeAsync(db, facts[intent], intent, cancellationToken);
    }

    private static async Task<Wording> ComposeAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        return intent.Purpose switch
        {
            "QuestionUnanswered" => await UnansweredAsync(db, facts, intent, cancellationToken),
            "StandstillOver" => await PauseOverAsync(db, facts, cancellationToken),
            "LateBidForCommissioner" => await LateAsync(db, facts, intent, cancellationToken),
            _ when facts.Tender.Status != TenderStatus.Evaluating => new Wording.Unwanted("The decision is made."),
            _ => await DecisionAsync(db, facts, intent, cancellationToken),
        };
    }

    private static async Task<Wording> UnansweredAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var open = await db.Set<Question>().AsNoTracking()
            .Where(q => q.TenderId == facts.Tender.Id && q.AnsweredAt == null).OrderBy(q => q.Id).ToListAsync(cancellationToken);
        return open.Count == 0 || !facts.Tender.IsOpen || intent.DeadlineVersion != facts.Tender.DeadlineVersion
            ? new Wording.Unwanted("Nothing waits for an answer any more.")
            : facts.Say(null,
                ("questions", open.ConvertAll(q => new LabelledText(q.Text, $"Asked on {facts.InWords(q.AskedAt)}."))),
                ("answersDue", PlainDate.DayAndTime(Timetable.Of(facts.Closes, facts.Force).AnswersDue)),
                ("suggestMoreTime", PlainDate.DayAndTime(
                    facts.Force.Calendar.Add(facts.Closes.LocalDate, facts.Force.Rules.Questions.AnswersWorkingDaysBefore).Date,
                    facts.Closes.LocalTime)),
                ("answerLink", TenderLinks.Questions(facts.Tender.Id)));
    }

    private static async Task<Wording> DecisionAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var bids = (await RecordDecision.CountingBidsAsync(db, facts.Tender.Id, cancellationToken)).Count;
        var expected = facts.Tender.DecisionExpected!.Value;
        (string, object?)[] values =
        [
            ("decisionBy", PlainDate.Day(expected)),
            ("bidders", bids == 1 ? "1 group waits" : $"{bids} groups wait"),
            ("decisionLink", TenderLinks.Decision(facts.Tender.Id)),
        ];
        var late = facts.Force.Calendar.WorkingDaysAfter(expected, LocalClock.Day(facts.Now, facts.Closes.Zone));
        return intent.Purpose == "DecisionDue"
            ? facts.Say(null, values)
            : facts.Say(null, [.. values, ("lateBy", late == 1 ? "1 working day" : $"{late} working days")]);
    }

    private static async Task<Wording> PauseOverAsync(
        TenderFlowDb db, TenderFacts facts, CancellationToken cancellationToken)
    {
        var contract = await db.Set<Contract>().SingleOrDefaultAsync(c => c.TenderId == facts.Tender.Id, cancellationToken);
        if (facts.Tender.Status != TenderStatus.Standstill || contract is null)
        {
            return new Wording.Unwanted("The contract is signed already, or there is none.");
        }

        return facts.Say(null,
            ("winner", (await db.FindAsync<Organisation>([contract.ProviderId], cancellationToken))!.Name),
            ("standstillEnded", PlainDate.DayAndTime(facts.Tender.StandstillEnds!.Value, EndOfDay)),
            ("signLink", string.Create(CultureInfo.InvariantCulture, $"/contracts/{contract.Id}")));
    }

    private static async Task<Wording> LateAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        // The intent names the bidder, so the facts hold its bid.
        var number = int.Parse(intent.Facts["number"], CultureInfo.InvariantCulture);
        var sent = facts.Bid!.Submissions.Single(s => s.Number == number);
        return facts.Say(null,
            ("bidder", (await db.FindAsync<Organisation>([facts.Bid.OrganisationId], cancellationToken))!.Name),
            ("closed", facts.ClosesInWords), ("receivedAt", facts.InWords(sent.SubmittedAt)),
            ("startedAt", BidMail.StartedAt(facts, sent)), ("decideLink", TenderLinks.LateBids(facts.Tender.Id)));
    }
}
