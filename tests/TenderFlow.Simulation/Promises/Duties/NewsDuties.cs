using System.Globalization;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>What everyone on a list must hear: a moved date, a change, a stop, an answer, a decision (INV-2, INV-7).</summary>
internal sealed class NewsDuties
{
    private readonly HashSet<(int Question, int Person)> told = [];

    public IEnumerable<Duty> Of(View view, TenderRow tender)
    {
        var record = view.Record;
        var list = record.Interests[tender.Id].ToList();
        return record.History(tender.Subject).SelectMany(entry => News(view, tender, list, entry))
            .Concat(record.Questions.Where(q => q.TenderId == tender.Id && q.AnsweredAt is not null)
                .SelectMany(q => Answer(view, tender, list, q)));
    }

    private static IEnumerable<Duty> News(View view, TenderRow tender, List<InterestRow> list, EntryRow entry) =>
        entry.Event switch
        {
            "ClosingMoved" when tender.IsOpen && Number(entry, "DeadlineVersion") == tender.Version =>
                ToList(view, tender, list, entry, "INV-2", "ClosingDateMoved", $"closing/{tender.Version}"),
            "TenderAmended" => ToList(view, tender, list, entry, "INV-7", "TenderChanged", $"change/{Number(entry, "ChangeVersion")}"),
            "TenderWithdrawn" or "TenderNotAwarded" => ToList(view, tender, list, entry, "INV-7", "TenderStopped", "stopped"),
            "BidsClosed" => view.Record.Bids.Where(b => b.TenderId == tender.Id)
                .Select(bid => (Bid: bid, Counts: LastInTime(view, bid, entry.At)))
                .Where(b => b.Counts is not null && !view.Record.HasLeft(
                    "BidsClosed", b.Counts.Person, $"{tender.Subject}/closed/{b.Bid.Organisation}"))
                .Select(b => new Duty("INV-7", b.Bid.Subject, "the word that bids are closed", entry.At)),
            "BidsOpened" => view.Record.Bids.Where(b => b.TenderId == tender.Id)
                .Select(bid => (Bid: bid, Counts: LastInTime(view, bid, entry.At)))
                .Where(b => b.Counts is not null && !view.Record.HasLeft(
                    "BidsOpened", b.Counts.Person, $"{tender.Subject}/opened/{b.Bid.Organisation}"))
                .Select(b => new Duty("INV-7", b.Bid.Subject, "the plan after the opening", entry.At)),
            "TenderAwarded" => view.Record.Bids.Where(b => b.TenderId == tender.Id)
                .Select(bid => (Bid: bid, Counts: view.Record.Counting(bid)))
                .Where(b => b.Counts is not null && !view.Record.HasLeft(
                    b.Bid.Organisation == Number(entry, "WinnerId") ? "DecisionWon" : "DecisionNotWon", b.Counts.Person,
                    $"award:{tender.Id}/{b.Bid.Organisation}"))
                .Select(b => new Duty("INV-7", b.Bid.Subject, "the decision", entry.At)),
            _ => [],
        };

    private IEnumerable<Duty> Answer(View view, TenderRow tender, List<InterestRow> list, QuestionRow question)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"question:{tender.Id}:{question.Id}");
        if (question.DigestedAt is not { } sent)
        {
            return tender.IsOver
                ? []
                : [new("INV-7", subject, "the answer to everyone on the list", view.Due(almanac =>
                    new SendingHours(almanac, tender.Profile, tender.Zone).NextMorning(question.AnsweredAt!.Value)))];
        }

        return list.Where(i => i.RegisteredAt < sent && !told.Contains((question.Id, i.Person)) && !HasAnswer(i))
            .Select(i => new Duty("INV-7", i.Subject, $"the answer to question {question.Id}", sent));

        bool HasAnswer(InterestRow interest) => view.Record.Messages.Exists(m => m.Purpose == "QuestionsAnswered"
            && m.Person == interest.Person && m.TenderId == tender.Id && m.SentAt is not null && Plain(m.Text).Contains(
                Plain(question.Answer!), StringComparison.Ordinal)) && told.Add((question.Id, interest.Person));
    }

    private static IEnumerable<Duty> ToList(
        View view, TenderRow tender, List<InterestRow> list, EntryRow entry, string invariant, string purpose, string occasion) =>
        list.Where(i => i.RegisteredAt < entry.At && !view.Record.HasLeft(purpose, i.Person, $"{tender.Subject}/{occasion}"))
            .Select(i => new Duty(invariant, i.Subject, $"the news {purpose} {occasion}", entry.At));

    private static SubmissionRow? LastInTime(View view, BidRow bid, DateTimeOffset until) =>
        bid.WithdrawnAt <= until ? null : view.Record.Submissions[bid.Id].LastOrDefault(s => s.InTime);

    private static int Number(EntryRow entry, string name) => entry.Json.GetProperty(name).GetInt32();

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
