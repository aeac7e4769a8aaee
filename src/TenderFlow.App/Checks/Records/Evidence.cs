namespace TenderFlow.App.Checks.Records;

/// <summary>Everything on record at one moment.</summary>
/// <param name="Folder">The data folder, for mails and documents.</param>
/// <param name="AsOf">The moment, in UTC. What was not due by then is not asked for.</param>
internal sealed record Evidence(string Folder, DateTimeOffset AsOf)
{
    private ILookup<string, EntryRow>? bySubject;
    private Dictionary<int, TenderStory>? stories;

    public required IReadOnlyList<TenderRow> Tenders { get; init; }

    public required IReadOnlyList<AskedRow> Asked { get; init; }

    public required IReadOnlyList<PlannedRow> Planned { get; init; }

    public required IReadOnlyList<RoundRow> Rounds { get; init; }

    public required IReadOnlyList<PointRow> Points { get; init; }

    public required IReadOnlyList<EndingRow> Endings { get; init; }

    public required IReadOnlyList<InterestRow> Interests { get; init; }

    public required IReadOnlyList<BidRow> Bids { get; init; }

    public required IReadOnlyList<SubmissionRow> Submissions { get; init; }

    public required IReadOnlyList<AccessRow> Accesses { get; init; }

    public required IReadOnlyList<QuestionRow> Questions { get; init; }

    public required IReadOnlyList<ContractRow> Contracts { get; init; }

    public required IReadOnlyList<ReviewRow> Reviews { get; init; }

    public required IReadOnlyList<MessageRow> Messages { get; init; }

    public required IReadOnlyList<EntryRow> Entries { get; init; }

    public required IReadOnlyList<SkippedRow> Skipped { get; init; }

    /// <summary>The history of one thing, oldest first.</summary>
    public IEnumerable<EntryRow> History(string subject) =>
        (bySubject ??= Entries.ToLookup(e => e.Subject, StringComparer.Ordinal))[subject];

    /// <summary>The history of a tender's dates; null when it was never published, or its history is broken.</summary>
    public TenderStory? Story(int tenderId) =>
        (stories ??= Tenders.Select(t => TenderStory.Of(t, History($"tender:{t.Id}"))).OfType<TenderStory>()
            .ToDictionary(s => s.Tender.Id)).GetValueOrDefault(tenderId);
}
