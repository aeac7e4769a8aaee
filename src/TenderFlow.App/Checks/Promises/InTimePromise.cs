using System.Text.Json;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-5: whoever sent by the closing date in force is on time, and nobody else is.</summary>
internal static class InTimePromise
{
    public static IEnumerable<Violation> Of(Evidence record)
    {
        foreach (var sent in record.Submissions)
        {
            if (record.Story(sent.Bid.TenderId) is not { } story)
            {
                continue;
            }

            var closes = story.At(sent.At).Closes;
            if (sent.At <= closes != (sent.Timing == "InTime"))
            {
                yield return new("INV-5", $"{sent.Bid.Subject}/{sent.Number}",
                    $"It was sent at {sent.At:u} and counts as {sent.Timing}; bids closed at {closes:u}.");
            }

            if (sent.BytesDue is { } until && sent.Files.EnumerateArray().Any(f => f.GetProperty("ReceivedAt") is
                { ValueKind: JsonValueKind.String } at && at.GetDateTimeOffset() > until))
            {
                yield return new("INV-5", $"{sent.Bid.Subject}/{sent.Number}", "A file was taken after its time was over.");
            }
        }
    }
}
