using System.Security.Cryptography;
using System.Text;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises;

/// <summary>INV-10: the chain of the history holds, and every state on record follows from the history.</summary>
internal sealed class HistoryPromise
{
    private const string Number = "INV-10";

    private static readonly Dictionary<string, string> After = new(StringComparer.Ordinal)
    {
        ["TenderPublished"] = "Published",
        ["QuestionsClosedEvent"] = "QuestionsClosed",
        ["BidsClosed"] = "Evaluating",
        ["SigningHeld"] = "Challenged",
        ["HoldLifted"] = "Standstill",
        ["AwardSetAside"] = "SetAside",
        ["TenderSigned"] = "Signed",
        ["DeliveryStarted"] = "Delivering",
        ["DeliveryEnded"] = "Ended",
        ["TenderWithdrawn"] = "Withdrawn",
        ["TenderNotAwarded"] = "NotAwarded",
    };

    private string before = new('0', 64);
    private long looked;

    public Broken? Look(View view)
    {
        var record = view.Record;
        return Chain(record) ?? record.Tenders.Select(t => Tender(record, t)).FirstOrDefault(b => b is not null)
            ?? record.Bids.Select(b => Bid(record, b)).FirstOrDefault(b => b is not null)
            ?? record.Interests.SelectMany(i => i).Select(i => Interest(record, i)).FirstOrDefault(b => b is not null)
            ?? record.Questions.Select(q => Question(record, q)).FirstOrDefault(b => b is not null)
            ?? record.Contracts.Select(c => Contract(record, c)).FirstOrDefault(b => b is not null)
            ?? record.People.Values.Select(p => Person(record, p)).FirstOrDefault(b => b is not null);
    }

    private Broken? Chain(AllRecords record)
    {
        foreach (var entry in record.Entries.Skip((int)looked))
        {
            if (entry.Number != ++looked || entry.PreviousHash != before || entry.Hash != HashOf(entry))
            {
                return new(Number, $"audit:{looked}", "The chain of the history does not hold here.");
            }

            before = entry.Hash;
        }

        return null;
    }

    private static string HashOf(EntryRow e)
    {
        string[] parts =
            [$"{e.Number}", $"{e.At.UtcTicks}", e.Actor, e.Subject, e.Event, e.Sentence, e.Data, e.PreviousHash];
        return Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Length}:{p}\n")))));
    }

    private static Broken? Tender(AllRecords record, TenderRow tender)
    {
        var (status, moves, published) = ("Draft", 0, (DateTimeOffset?)null);
        DateTimeOffset? closes = null;
        foreach (var entry in record.History(tender.Subject))
        {
            status = entry.Event switch
            {
                "TenderAwarded" => entry.Json.GetProperty("StandstillEnds").ValueKind == System.Text.Json.JsonValueKind.Null
                    ? "IntentionToAward"
                    : "Standstill",
                // A later date opens questions again if their new end lies ahead.
                "ClosingMoved" when status == "QuestionsClosed" && tender.Status == "Published" => "Published",
                _ => After.GetValueOrDefault(entry.Event, status),
            };
            moves += entry.Event == "ClosingMoved" ? 1 : 0;
            (published, closes) = entry.Event switch
            {
                "TenderPublished" => (entry.At, entry.Json.GetProperty("Closes").GetDateTimeOffset()),
                "ClosingMoved" => (published, entry.Json.GetProperty("To").GetDateTimeOffset()),
                _ => (published, closes),
            };
        }

        return status != tender.Status || published != tender.PublishedAt
            || (published is not null && (closes != tender.Closes || tender.Version != moves + 1))
            ? new(Number, tender.Subject, $"It stands at {tender.Status}, date {tender.Version}; its history says {status}, {moves + 1}.")
            : null;
    }

    private static Broken? Bid(AllRecords record, BidRow bid)
    {
        var history = record.History(bid.Subject);
        var told = history.Where(e => e.Event == "BidSubmitted").Select(e => e.Json.GetProperty("Fingerprint").GetString());
        var decided = history.Count(e => e.Event == "LateBidDecided");
        return history.Count == 0 || history[0].Event != "BidStarted" || history[0].At != bid.StartedAt
            || !told.SequenceEqual(record.Submissions[bid.Id].Select(s => s.Fingerprint), StringComparer.Ordinal)
            || decided != record.Submissions[bid.Id].Count(s => s.Admitted is not null)
            || (bid.WithdrawnAt is { } at && !history.Any(e => e.Event == "BidWithdrawn" && e.At == at))
                ? new(Number, bid.Subject, "The state of the bid is not that of its history.")
                : null;
    }

    private static Broken? Interest(AllRecords record, InterestRow interest)
    {
        var last = record.History(interest.Subject) is [.., var latest] ? latest : null;
        return last?.Event != (interest.DeclinedAt is null ? "InterestRegistered" : "InterestDeclined")
            || (interest.DeclinedAt is { } at && last.At != at)
            ? new(Number, interest.Subject, "Its place on the list is not that of its history.")
            : null;
    }

    private static Broken? Question(AllRecords record, QuestionRow question)
    {
        // Why hard words stay changes no state.
        var happened = record.History($"question:{question.TenderId}:{question.Id}")
            .Where(e => e.Event != "HardWordsAllowed").Select(e => (e.Event, (DateTimeOffset?)e.At));
        var told = new[] { ("QuestionAsked", question.AskedAt), ("QuestionAnswered", question.AnsweredAt), ("AnswerSent", question.DigestedAt) }
            .Where(h => h.Item2 is not null);
        return happened.SequenceEqual(told) ? null
            : new(Number, $"question:{question.TenderId}:{question.Id}", "Its state is not that of its history.");
    }

    private static Broken? Contract(AllRecords record, ContractRow contract)
    {
        var history = record.History(contract.Subject);
        var reviews = record.Reviews[contract.Id].ToList();
        return Differs("ReviewPlanAgreed", contract.AgreedAt) || Differs("ContractConcluded", contract.SignedAt)
            || Differs("ContractEnded", contract.EndedAt)
            || Count("ReviewAnswered") != reviews.Count(r => r.AnsweredAt is not null)
            || Count("FeedbackGiven") != reviews.Count(r => r.FeedbackAt is not null)
            || Count("ReviewMoved") != reviews.Sum(r => r.Version - 1)
                ? new(Number, contract.Subject, "What happened to it is not in its history.")
                : null;

        bool Differs(string happened, DateTimeOffset? at) => history.FirstOrDefault(e => e.Event == happened)?.At != at;

        int Count(string happened) => history.Count(e => e.Event == happened);
    }

    private static Broken? Person(AllRecords record, PersonRow person) =>
        record.History($"person:{person.Id}").LastOrDefault(e => e.Event == "OffersStopped")?.At != person.OffersStoppedAt
            ? new(Number, $"person:{person.Id}", "The stop of offers is not in the history.")
            : null;
}
