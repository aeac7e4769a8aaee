using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.Domain.Tendering;

/// <summary>One sent version of a bid, frozen. Its fingerprint stands on the receipt (SUB-5).</summary>
public sealed class Submission
{
    private Submission() { }

    internal Submission(
        int number, int personId, DateTimeOffset submittedAt, SubmissionTiming timing, long? pricePence,
        IEnumerable<BidAnswer> answers, IEnumerable<BidDocument> files, IEnumerable<string> missing,
        DateTimeOffset? bytesDue)
    {
        Number = number;
        PersonId = personId;
        SubmittedAt = submittedAt;
        Timing = timing;
        PricePence = pricePence;
        Answers = [.. answers.Where(a => a.Text.Length > 0)];
        Files = [.. files];
        Missing = [.. missing];
        BytesDue = bytesDue;
        Fingerprint = FingerprintOf(this);
    }

    /// <summary>1 for the first version.</summary>
    public int Number { get; private set; }

    /// <summary>Who sent it.</summary>
    public int PersonId { get; private set; }

    /// <summary>When the server accepted it, in UTC.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>In time or late.</summary>
    public SubmissionTiming Timing { get; private set; }

    /// <summary>The price, in pence; null when none was given.</summary>
    public long? PricePence { get; private set; }

    /// <summary>The written answers.</summary>
    public List<BidAnswer> Answers { get; private set; } = [];

    /// <summary>The files.</summary>
    public List<BidDocument> Files { get; private set; } = [];

    /// <summary>What was asked and is not in it, by title.</summary>
    public List<string> Missing { get; private set; } = [];

    /// <summary>Until when announced bytes may follow, in UTC; null when all had come.</summary>
    public DateTimeOffset? BytesDue { get; private set; }

    /// <summary>SHA-256 over everything in this version, 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>For a late version: whether a person let it in; null while undecided.</summary>
    public bool? Admitted { get; private set; }

    /// <summary>For a late version: why it was let in or not.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>Whether the bytes of every file have come.</summary>
    public bool IsComplete => Files.TrueForAll(f => f.ReceivedAt is not null);

    /// <summary>Works out the fingerprint: one line each for number, time, price, answers and files, in UTF-8.</summary>
    public static string FingerprintOf(Submission s)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{s.Number}\n{s.SubmittedAt.UtcTicks}\n{s.PricePence}\n");
        foreach (var answer in s.Answers.OrderBy(a => a.AskedItemId))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer.Text)));
            text.Append(CultureInfo.InvariantCulture, $"answer {answer.AskedItemId} {hash}\n");
        }

        foreach (var file in s.Files.OrderBy(f => f.AskedItemId))
        {
            text.Append(CultureInfo.InvariantCulture, $"file {file.AskedItemId} {file.Size} {file.Sha256}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    internal void Decide(bool admit, string reason)
    {
        Admitted = admit;
        DecisionReason = reason;
    }
}

/// <summary>Whether a version came in time (SUB-1, SUB-3).</summary>
public enum SubmissionTiming
{
    /// <summary>Accepted at or before the deadline.</summary>
    InTime,

    /// <summary>Accepted after the deadline, but its sending had begun before.</summary>
    LateStartedInTime,

    /// <summary>Begun and accepted after the deadline.</summary>
    Late,
}
