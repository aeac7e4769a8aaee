using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TenderFlow.Simulation.Faults;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises;

/// <summary>INV-4 and INV-5: what was sent is there, whole and unchanged, and counts as in time if and only if it was.</summary>
internal sealed class BidPromise(DocumentVault documents)
{
    private const int BytesMayFollowHours = 24;
    private readonly Dictionary<(int Bid, int Number), string> known = [];
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly List<Receipt> receipts = [];

    /// <summary>A person was told that a bid is in. From here on it may never be lost.</summary>
    public void Acknowledged(Receipt receipt) => receipts.Add(receipt);

    public Broken? Look(View view)
    {
        var record = view.Record;
        foreach (var bid in record.Bids)
        {
            foreach (var sent in record.Submissions[bid.Id])
            {
                if (WhyNot(view, bid, sent) is var (invariant, why))
                {
                    return new(invariant, $"{bid.Subject}/{sent.Number}", why);
                }
            }
        }

        return receipts.Find(r => record.Bid(r.Tender, r.Organisation) is not { } bid
            || !record.Submissions[bid.Id].Any(s => s.Number == r.Number && s.Fingerprint == r.Fingerprint)) is { } lost
                ? new("INV-4", $"bid:{lost.Tender}:{lost.Organisation}/{lost.Number}", "Its sender has a receipt, and the bid is gone.")
                : null;
    }

    private (string Invariant, string Why)? WhyNot(View view, BidRow bid, SubmissionRow sent)
    {
        var fingerprint = FingerprintOf(sent);
        if (fingerprint != sent.Fingerprint || known.GetValueOrDefault((bid.Id, sent.Number), fingerprint) != fingerprint)
        {
            return ("INV-4", "It no longer is what was sent.");
        }

        known[(bid.Id, sent.Number)] = fingerprint;
        var closes = view.Story(view.Tender(bid.TenderId)).At(sent.At).Closes;
        if (sent.At <= closes != sent.InTime)
        {
            return ("INV-5", $"It was sent at {sent.At:u} and counts as {sent.Timing}; bids closed at {closes:u}.");
        }

        var files = sent.FileList.ToList();
        var follow = files.Exists(f => Received(f) is not { } at || at > sent.At);
        // What came at the same instant may have come before or after.
        var mayFollow = follow || files.Exists(f => Received(f) == sent.At);
        if (sent.BytesDue is { } due ? !mayFollow || due != sent.At.AddHours(BytesMayFollowHours) : follow)
        {
            return ("INV-5", "The time for its files to follow is not the stated one.");
        }

        foreach (var file in files)
        {
            if (Received(file) is { } at && at > sent.At && at > sent.BytesDue)
            {
                return ("INV-5", $"A file came at {at:u}, after its time was over.");
            }

            if (Received(file) is not null && !IsWhole(file.GetProperty("Sha256").GetString()!))
            {
                return ("INV-4", "The bytes of a file are gone, or other bytes than those of the receipt.");
            }
        }

        return null;
    }

    private bool IsWhole(string sha256)
    {
        if (!whole.Contains(sha256) && documents.Bytes(sha256) is { } bytes && Hex(SHA256.HashData(bytes)) == sha256)
        {
            whole.Add(sha256);
        }

        return whole.Contains(sha256);
    }

    private static DateTimeOffset? Received(JsonElement file) =>
        file.GetProperty("ReceivedAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null;

    private static string FingerprintOf(SubmissionRow sent)
    {
        var text = new StringBuilder($"{sent.Number}\n{sent.At.UtcTicks}\n{sent.PricePence}\n");
        foreach (var answer in JsonDocument.Parse(sent.Answers).RootElement.EnumerateArray().OrderBy(Item))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"answer {Item(answer)} {Hex(SHA256.HashData(Encoding.UTF8.GetBytes(answer.GetProperty("Text").GetString()!)))}\n");
        }

        foreach (var file in sent.FileList.OrderBy(Item))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"file {Item(file)} {file.GetProperty("Size").GetInt64()} {file.GetProperty("Sha256").GetString()}\n");
        }

        return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static int Item(JsonElement part) => part.GetProperty("AskedItemId").GetInt32();

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

/// <summary>What a person was told when a bid was sent.</summary>
internal sealed record Receipt(int Tender, int Organisation, int Number, string Fingerprint);
