using System.Text.Json;

namespace TenderFlow.App.Checks.Records;

// What the checks read of each table. Nothing here is shared with the code that writes the tables.
internal sealed record TenderRow(
    int Id, string Title, string Status, string Profile, DateTimeOffset PublishedAt, DateTimeOffset Closes, string Zone,
    int DeadlineVersion, string Engagement, string NoEngagement)
{
    public string Subject => $"tender:{Id}";

    public string Summary { get; init; } = "";

    public string Requirements { get; init; } = "";

    public string Assessors { get; init; } = "";

    public string ShortPeriod { get; init; } = "";
}

internal sealed record RoundRow(
    int Id, int TenderId, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, DateTimeOffset? SummaryAt, int Version)
{
    public string Subject => $"engagement:{Id}";

    public string Title { get; init; } = "";

    public string Planned { get; init; } = "";

    public string EasyRead { get; init; } = "";

    public JsonElement Questions { get; init; }

    public JsonElement Materials { get; init; }

    public JsonElement Criteria { get; init; }
}

internal sealed record EndingRow(
    int ContractId, string Rationale, DateTimeOffset? NoticeAt, int Ways, bool HasWayOn, string Lessons,
    DateTimeOffset? EndedAt, DateTimeOffset? ClosedAt);

internal sealed record PointRow(int Id, int RoundId, int? PersonId, string Reply, DateTimeOffset? AnsweredAt)
{
    public string InShort { get; init; } = "";
}

internal sealed record AskedRow(int TenderId, string Title, string Help);

internal sealed record PlannedRow(int TenderId, JsonElement Requests);

internal sealed record InterestRow(int TenderId, int OrganisationId, int PersonId, DateTimeOffset RegisteredAt, bool Declined)
{
    public string Subject => $"bidder:{TenderId}:{OrganisationId}";
}

// A look at what a bid says.
internal sealed record AccessRow(int TenderId, int BidId, int PersonId, DateTimeOffset At);

internal sealed record BidRow(int Id, int TenderId, int OrganisationId, DateTimeOffset? WithdrawnAt)
{
    public string Subject => $"bid:{TenderId}:{OrganisationId}";
}

internal sealed record SubmissionRow(
    BidRow Bid, int Number, DateTimeOffset At, string Timing, long? PricePence, JsonElement Answers, JsonElement Files,
    DateTimeOffset? BytesDue, string Fingerprint);

internal sealed record QuestionRow(
    int Id, int TenderId, string Answer, DateTimeOffset? AnsweredAt, DateTimeOffset? DigestedAt)
{
    public string Subject => $"question:{TenderId}:{Id}";
}

internal sealed record ContractRow(
    int Id, int TenderId, int ContactId, string Zone, DateTimeOffset? AgreedAt, DateTimeOffset? SignedAt, DateTimeOffset? EndedAt);

internal sealed record ReviewRow(
    int Id, ContractRow Contract, DateOnly DueOn, int DueVersion, JsonElement Requests, DateTimeOffset? AnsweredAt)
{
    public string Heard { get; init; } = "";

    public string WillDo { get; init; } = "";
}

internal sealed record MessageRow(
    int Id, string Key, string Purpose, string Class, int PersonId, int? OrganisationId, int? TenderId, int? ContractId,
    string Occasion, int? DeadlineVersion, string Text, DateTimeOffset CreatedAt, DateTimeOffset? SentAt)
{
    public string Subject => $"message:{Id}";
}

internal sealed record EntryRow(
    long Number, DateTimeOffset At, string Actor, string Subject, string Event, string Sentence, string Data,
    string PreviousHash, string Hash)
{
    public JsonElement Json => JsonDocument.Parse(Data).RootElement;
}

internal sealed record SkippedRow(string Process, string Key, DateTimeOffset HandledAt, string Why);
