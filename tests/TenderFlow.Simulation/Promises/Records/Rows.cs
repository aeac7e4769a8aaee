using System.Text.Json;

namespace TenderFlow.Simulation.Promises.Records;

// What the promises read of each table. Nothing here is shared with the code that writes the tables.
internal sealed record TenderRow(
    int Id, string Title, string Status, string Profile, DateTimeOffset? PublishedAt, DateTimeOffset? Closes, string Zone,
    int Version, int Owner, int Buyer, DateOnly? StandstillEnds, DateOnly? DecisionExpected, string Engagement,
    string NoEngagement)
{
    public bool IsOpen => Status is "Published" or "QuestionsClosed";

    public bool IsOver => Status is "Ended" or "Withdrawn" or "NotAwarded" or "SetAside";

    public string Subject => $"tender:{Id}";
}

internal sealed record AskedRow(int Id, int TenderId, string Kind, bool Required);

internal sealed record InterestRow(
    int TenderId, int Organisation, int Person, DateTimeOffset RegisteredAt, DateTimeOffset? DeclinedAt)
{
    public string Subject => $"bidder:{TenderId}:{Organisation}";
}

internal sealed record BidRow(
    int Id, int TenderId, int Organisation, DateTimeOffset StartedAt, DateTimeOffset? WithdrawnAt, bool HasPrice,
    string Answers, string Documents)
{
    public string Subject => $"bid:{TenderId}:{Organisation}";
}

internal sealed record SubmissionRow(
    int BidId, int Number, int Person, DateTimeOffset At, string Timing, long? PricePence, string Answers, string Files,
    DateTimeOffset? BytesDue, string Fingerprint, bool? Admitted)
{
    private JsonElement? files;

    public bool InTime => Timing == "InTime";

    public IEnumerable<JsonElement> FileList => (files ??= JsonDocument.Parse(Files).RootElement).EnumerateArray();

    public bool IsComplete => FileList.All(f => f.GetProperty("ReceivedAt").ValueKind == JsonValueKind.String);
}

internal sealed record QuestionRow(
    int Id, int TenderId, int Organisation, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt,
    DateTimeOffset? DigestedAt);

internal sealed record ContractRow(
    int Id, int TenderId, int Owner, int Provider, int Contact, string Zone, DateOnly Starts, DateOnly Ends,
    DateTimeOffset? AgreedAt, DateTimeOffset? SignedAt, DateTimeOffset? EndedAt)
{
    public string Subject => $"contract:{Id}";
}

internal sealed record EndingRow(
    int ContractId, string Rationale, int Ways, DateTimeOffset? NoticeAt, DateTimeOffset? EndedAt, DateTimeOffset? ClosedAt);

internal sealed record ReviewRow(
    int Id, int ContractId, DateOnly DueOn, int Version, string Requests, DateTimeOffset? AnsweredAt,
    DateTimeOffset? FeedbackAt);

internal sealed record PersonRow(int Id, int Organisation, string Name, string Role, DateTimeOffset? OffersStoppedAt);

internal sealed record MessageRow(
    int Id, string Key, string Purpose, string Class, int Person, int? Organisation, int? TenderId, int? ContractId,
    string Occasion, int? Version, string Subject, string Text, DateTimeOffset CreatedAt, DateTimeOffset? Left)
{
    /// <summary>When it left; null while it has not.</summary>
    public DateTimeOffset? SentAt { get; set; } = Left;

    public string Name => $"message:{Id}";
}

internal sealed record EntryRow(
    long Number, DateTimeOffset At, string Actor, string Subject, string Event, string Sentence, string Data,
    string PreviousHash, string Hash)
{
    private JsonElement? json;

    public JsonElement Json => json ??= JsonDocument.Parse(Data).RootElement;
}

internal sealed record SkippedRow(string Process, string Key, DateTimeOffset HandledAt, string Why);
