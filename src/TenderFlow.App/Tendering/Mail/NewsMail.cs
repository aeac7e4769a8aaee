using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>News that everyone on the list gets at the same time (INV-7): answers, changes, a moved date, a stop.</summary>
public sealed class NewsMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => ["ClosingDateMoved", "TenderChanged", "QuestionsAnswered", "TenderStopped"];

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
            "ClosingDateMoved" => Moved(facts, intent),
            "TenderChanged" => Changed(facts, intent),
            "TenderStopped" => facts.Say(
                facts.Tender.Status == TenderStatus.Withdrawn ? facts.CalendarOf(cancelled: true) : null,
                ("reason", facts.Tender.Reason), ("next", intent.Facts["next"]),
                ("tenderLink", TenderLinks.Tender(facts.Tender.Id))),
            _ => await AnsweredAsync(db, facts, intent, cancellationToken),
        };
    }

    private static Wording Moved(TenderFacts facts, MessageIntent intent)
    {
        if (!facts.Tender.IsOpen || intent.DeadlineVersion != facts.Tender.DeadlineVersion)
        {
            return new Wording.Unwanted("Newer news about the closing date has taken its place.");
        }

        var questions = Timetable.Of(facts.Closes, facts.Force).QuestionsClose;
        return facts.Say(facts.CalendarOf(),
            ("oldCloses", intent.Facts["oldCloses"]), ("newCloses", facts.ClosesInWords),
            ("questionsClose", questions.Instant > facts.Now ? PlainDate.DayAndTime(questions) : null),
            ("reason", intent.Facts["reason"]), ("tenderLink", TenderLinks.Tender(facts.Tender.Id)));
    }

    private static Wording Changed(TenderFacts facts, MessageIntent intent) => facts.Say(null,
        ("changes", new[] { new LabelledText("What changed", intent.Facts["what"]) }),
        ("reason", intent.Facts["reason"]), ("closes", facts.ClosesInWords),
        ("sentOn", facts.Bid?.Counting is { } sent ? facts.InWords(sent.SubmittedAt) : null),
        ("bidLink", TenderLinks.Bid(facts.Tender.Id)));

    private static async Task<Wording> AnsweredAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var ids = intent.Facts["questions"].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        var questions = await db.Set<Question>().AsNoTracking().Where(q => ids.Contains(q.Id)).OrderBy(q => q.Id)
            .ToListAsync(cancellationToken);
        return facts.Say(null,
            ("answers", questions.ConvertAll(q => new LabelledText(q.Text, q.Answer!))),
            ("changesAsk", questions.Find(q => q.ChangesWhatIsAsked)?.Answer),
            ("closes", facts.ClosesInWords), ("questionsLink", TenderLinks.Questions(facts.Tender.Id)));
    }
}
