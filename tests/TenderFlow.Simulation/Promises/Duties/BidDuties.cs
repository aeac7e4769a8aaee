using System.Globalization;
using System.Text.Json;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Duties;

/// <summary>What is owed to whoever sent a bid: a receipt, the truth about lateness, the word of a decision (SUB-3, SUB-5).</summary>
internal static class BidDuties
{
    public static IEnumerable<Duty> Of(View view, TenderRow tender, BidRow bid)
    {
        var record = view.Record;
        foreach (var sent in record.Submissions[bid.Id])
        {
            var occasion = string.Create(CultureInfo.InvariantCulture, $"{bid.Subject}/{sent.Number}");
            foreach (var (purpose, person, due) in Letters(record, tender, bid, sent))
            {
                if (!record.HasLeft(purpose, person, occasion))
                {
                    yield return new("SUB-5", occasion, purpose, due);
                }
            }
        }
    }

    private static IEnumerable<(string Purpose, int Person, DateTimeOffset Due)> Letters(
        AllRecords record, TenderRow tender, BidRow bid, SubmissionRow sent)
    {
        if (!sent.InTime)
        {
            yield return ("BidLate", sent.Person, sent.At);
            yield return ("LateBidForCommissioner", tender.Owner, sent.At);
            if (record.History(bid.Subject).FirstOrDefault(e => e.Event == "LateBidDecided"
                && e.Json.GetProperty("Number").GetInt32() == sent.Number) is { } decided)
            {
                yield return ("LateBidDecided", sent.Person, decided.At);
            }

            yield break;
        }

        if (sent.BytesDue is not null)
        {
            yield return ("FilesOnTheirWay", sent.Person, sent.At);
        }

        if (sent.IsComplete)
        {
            var whole = sent.FileList.Select(Received).Append(sent.At).Max();
            yield return ("BidReceipt", sent.Person, whole);
        }
    }

    private static DateTimeOffset Received(JsonElement file) => file.GetProperty("ReceivedAt").GetDateTimeOffset();
}
