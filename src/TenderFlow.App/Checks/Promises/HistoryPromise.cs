using System.Security.Cryptography;
using System.Text;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-10: the chain of the history holds, and every state on record follows from it.</summary>
internal static class HistoryPromise
{
    private const string Number = "INV-10";

    private static readonly Dictionary<string, string> StatusAfter = new(StringComparer.Ordinal)
    {
        ["TenderPublished"] = "Published",
        ["QuestionsClosedEvent"] = "QuestionsClosed",
        ["BidsClosed"] = "Evaluating",
        ["TenderAwarded"] = "Standstill",
        ["SigningHeld"] = "Challenged",
        ["HoldLifted"] = "Standstill",
        ["AwardSetAside"] = "SetAside",
        ["TenderSigned"] = "Signed",
        ["DeliveryStarted"] = "Delivering",
        ["DeliveryEnded"] = "Ended",
        ["TenderWithdrawn"] = "Withdrawn",
        ["TenderNotAwarded"] = "NotAwarded",
    };

    public static IEnumerable<Violation> Of(Evidence record) => Chain(record).Take(1)
        .Concat(record.Tenders.SelectMany(t => TenderState(record, t)))
        .Concat(Bids(record)).Concat(Others(record));

    private static IEnumerable<Violation> Chain(Evidence record)
    {
        var (number, before) = (0L, new string('0', 64));
        foreach (var entry in record.Entries)
        {
            if (entry.Number != ++number)
            {
                yield return new(Number, $"audit:{number}", $"Line {number} of the history is missing.");
                yield break;
            }

            if (entry.PreviousHash != before || entry.Hash != HashOf(entry))
            {
                yield return new(Number, $"audit:{number}", $"Line {number} of the history was changed.");
            }

            before = entry.Hash;
        }
    }

    private static string HashOf(EntryRow entry)
    {
        object[] parts =
        [
            entry.Number, entry.At.UtcTicks, entry.Actor, entry.Subject, entry.Event, entry.Sentence, entry.Data, entry.PreviousHash,
        ];
        var text = string.Concat(parts.Select(p => $"{p}").Select(p => $"{p.Length}:{p}\n"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
    }

    private static IEnumerable<Violation> TenderState(Evidence record, TenderRow tender)
    {
        var history = record.History($"tender:{tender.Id}").ToList();
        var status = history.Select(StatusOf).LastOrDefault(s => s is not null) ?? "Draft";
        // A later closing date may open questions again.
        var reopened = tender.Status == "Published" && status == "QuestionsClosed"
            && history.FindLastIndex(e => e.Event == "ClosingMoved") > history.FindLastIndex(e => e.Event == "QuestionsClosedEvent");
        if (status != tender.Status && !reopened)
        {
            yield return new(Number, $"tender:{tender.Id}", $"It stands at {tender.Status}, but its history says {status}.");
        }

        var moves = history.Count(e => e.Event == "ClosingMoved");
        if (record.Story(tender.Id) is not { } story || tender.DeadlineVersion != moves + 1 || story.Dates[^1].Closes != tender.Closes)
        {
            yield return new(Number, $"tender:{tender.Id}", "Its closing date is not the one of its history.");
        }
    }

    // Without a pause before signing the tender stays at the decision.
    private static string? StatusOf(EntryRow entry) => entry.Event == "TenderAwarded"
        && entry.Json.GetProperty("StandstillEnds").ValueKind == System.Text.Json.JsonValueKind.Null
            ? "IntentionToAward"
            : StatusAfter.GetValueOrDefault(entry.Event);

    private static IEnumerable<Violation> Bids(Evidence record)
    {
        var sent = record.Submissions.ToLookup(s => s.Bid.Id);
        foreach (var bid in record.Bids)
        {
            var history = record.History(bid.Subject).ToList();
            var told = history.Where(e => e.Event == "BidSubmitted").Select(e => e.Json.GetProperty("Fingerprint").GetString());
            if (!history.Exists(e => e.Event == "BidStarted") || !told.SequenceEqual(
                    sent[bid.Id].Select(s => s.Fingerprint), StringComparer.Ordinal))
            {
                yield return new(Number, bid.Subject, "The versions on record are not those of its history.");
            }

            if (bid.WithdrawnAt is { } at && !history.Exists(e => e.Event == "BidWithdrawn" && e.At == at))
            {
                yield return new(Number, bid.Subject, "It was taken back, and its history does not say so.");
            }
        }
    }

    private static IEnumerable<Violation> Others(Evidence record)
    {
        foreach (var interest in record.Interests)
        {
            var last = record.History(interest.Subject).LastOrDefault()?.Event;
            if (last != (interest.Declined ? "InterestDeclined" : "InterestRegistered"))
            {
                yield return new(Number, interest.Subject, "Its place on the list is not that of its history.");
            }
        }

        foreach (var contract in record.Contracts)
        {
            var history = record.History($"contract:{contract.Id}").Select(e => (e.Event, e.At)).ToHashSet();
            if (Lacks("ReviewPlanAgreed", contract.AgreedAt) || Lacks("ContractConcluded", contract.SignedAt)
                || Lacks("ContractEnded", contract.EndedAt))
            {
                yield return new(Number, $"contract:{contract.Id}", "What happened to it is not in its history.");
            }

            bool Lacks(string happened, DateTimeOffset? at) => at is not null && !history.Contains((happened, at.Value));
        }
    }
}
