using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-4: each bid that has a receipt is there, whole, and hashes to what the receipt says.</summary>
internal static class ReceiptPromise
{
    private const string Number = "INV-4";
    private static readonly string[] Receipts = ["BidReceipt", "FilesOnTheirWay", "BidLate"];
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public static IEnumerable<Violation> Of(Evidence record, CheckDepth depth)
    {
        var receipts = record.Messages.Where(m => Receipts.Contains(m.Purpose)).ToLookup(m => m.Occasion, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sent in record.Submissions)
        {
            var occasion = $"{sent.Bid.Subject}/{sent.Number.ToString(CultureInfo.InvariantCulture)}";
            known.Add(occasion);
            var receipt = receipts[occasion].FirstOrDefault();
            if (receipt?.SentAt is null && sent.At + Grace <= record.AsOf)
            {
                yield return new(Number, occasion, "A bid was sent and has no receipt.");
            }

            if (FingerprintOf(sent) != sent.Fingerprint)
            {
                yield return new(Number, occasion, "The bid no longer has the fingerprint that it was sent with.");
            }

            foreach (var file in sent.Files.EnumerateArray())
            {
                if (WhyNot(record, file, receipt, depth) is { } why)
                {
                    yield return new(Number, occasion, why);
                }
            }
        }

        foreach (var lost in receipts.Where(r => !known.Contains(r.Key)))
        {
            yield return new(Number, lost.Key, "There is a receipt, but the bid is gone.");
        }
    }

    private static string? WhyNot(Evidence record, JsonElement file, MessageRow? receipt, CheckDepth depth)
    {
        var sha256 = file.GetProperty("Sha256").GetString()!;
        if (receipt is { Purpose: "BidReceipt" } && !receipt.Text.Contains(sha256, StringComparison.Ordinal))
        {
            return "The receipt does not name the fingerprint of a file.";
        }

        if (depth != CheckDepth.All || file.GetProperty("ReceivedAt").ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var path = Path.Combine(record.Folder, "documents", sha256[..2], sha256[2..4], sha256);
        if (!File.Exists(path))
        {
            return $"The file {sha256} is gone.";
        }

        using var stream = File.OpenRead(path);
        return stream.Length == file.GetProperty("Size").GetInt64()
            && Convert.ToHexString(SHA256.HashData(stream)).Equals(sha256, StringComparison.OrdinalIgnoreCase)
                ? null
                : $"The file {sha256} was changed.";
    }

    private static string FingerprintOf(SubmissionRow sent)
    {
        var text = new StringBuilder($"{sent.Number}\n{sent.At.UtcTicks}\n{sent.PricePence}\n");
        foreach (var answer in sent.Answers.EnumerateArray().OrderBy(Item))
        {
            var bytes = Encoding.UTF8.GetBytes(answer.GetProperty("Text").GetString()!);
            text.Append($"answer {Item(answer)} {Hex(SHA256.HashData(bytes))}\n");
        }

        foreach (var file in sent.Files.EnumerateArray().OrderBy(Item))
        {
            text.Append($"file {Item(file)} {file.GetProperty("Size").GetInt64()} {file.GetProperty("Sha256").GetString()}\n");
        }

        return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static int Item(JsonElement part) => part.GetProperty("AskedItemId").GetInt32();

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
