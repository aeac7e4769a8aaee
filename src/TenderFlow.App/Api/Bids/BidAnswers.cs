using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Api.Bids;

/// <summary>A bid as its own organisation sees it.</summary>
/// <param name="TenderId">The tender.</param>
/// <param name="StartedAt">When the draft began, in UTC.</param>
/// <param name="PricePence">The price in the draft, in pence.</param>
/// <param name="Answers">The written answers of the draft.</param>
/// <param name="Files">The files of the draft.</param>
/// <param name="Missing">What is asked and still missing, quickest first.</param>
/// <param name="Sent">The versions that were sent, oldest first.</param>
/// <param name="WithdrawnAt">When it was taken back, in UTC.</param>
/// <param name="CheckAgain">True when the tender changed since the bidder last looked.</param>
public sealed record OwnBidAnswer(
    int TenderId, DateTimeOffset StartedAt, long? PricePence, IReadOnlyList<BidAnswer> Answers,
    IReadOnlyList<FileAnswer> Files, IReadOnlyList<MissingAnswer> Missing, IReadOnlyList<ReceiptAnswer> Sent,
    DateTimeOffset? WithdrawnAt, bool CheckAgain);

/// <summary>A bid as the buyer sees it after the opening.</summary>
/// <param name="Id">Its number.</param>
/// <param name="OrganisationId">Who bids.</param>
/// <param name="Organisation">Their name.</param>
/// <param name="Counting">The version that counts; null when none does.</param>
/// <param name="Late">Versions that came late; what they say stays sealed.</param>
public sealed record BidAnswerForBuyer(
    int Id, int OrganisationId, string Organisation, VersionAnswer? Counting, IReadOnlyList<LateAnswer> Late);

/// <summary>A late version: how late it came and what was decided, not what it says (SUB-3).</summary>
public sealed record LateAnswer(
    int Number, DateTimeOffset SubmittedAt, SubmissionTiming Timing, bool? Admitted, string? DecisionReason)
{
    /// <summary>The answer for a version.</summary>
    public static LateAnswer Of(Submission sent) =>
        new(sent.Number, sent.SubmittedAt, sent.Timing, sent.Admitted, sent.DecisionReason);
}

/// <summary>A sent version, with what is in it.</summary>
public sealed record VersionAnswer(ReceiptAnswer Receipt, IReadOnlyList<BidAnswer> Answers, bool? Admitted, string? DecisionReason)
{
    /// <summary>The answer for a version.</summary>
    public static VersionAnswer Of(Submission sent) =>
        new(ReceiptAnswer.Of(sent), sent.Answers, sent.Admitted, sent.DecisionReason);
}

/// <summary>The receipt of a sent version.</summary>
/// <param name="Number">1 for the first version.</param>
/// <param name="SubmittedAt">When it was accepted, in UTC.</param>
/// <param name="Timing">In time or late.</param>
/// <param name="PricePence">The price, in pence.</param>
/// <param name="Files">The files, with sizes and fingerprints.</param>
/// <param name="Missing">What was asked and is not in it.</param>
/// <param name="Fingerprint">SHA-256 over everything in it.</param>
public sealed record ReceiptAnswer(
    int Number, DateTimeOffset SubmittedAt, SubmissionTiming Timing, long? PricePence, IReadOnlyList<FileAnswer> Files,
    IReadOnlyList<string> Missing, string Fingerprint)
{
    /// <summary>The answer for a version.</summary>
    public static ReceiptAnswer Of(Submission sent) => new(
        sent.Number, sent.SubmittedAt, sent.Timing, sent.PricePence, sent.Files.ConvertAll(FileAnswer.Of), sent.Missing,
        sent.Fingerprint);
}

/// <summary>A file of a bid.</summary>
public sealed record FileAnswer(int AskedItemId, string Name, long Size, string Sha256, DateTimeOffset? ReceivedAt)
{
    /// <summary>The answer for a file.</summary>
    public static FileAnswer Of(BidDocument file) =>
        new(file.AskedItemId, file.Name, file.Size, file.Sha256, file.ReceivedAt);
}

/// <summary>Something that is still missing.</summary>
public sealed record MissingAnswer(int AskedItemId, string Title, int Minutes);
