namespace TenderFlow.Domain.Cycle;

/// <summary>How the bids of a tender are opened, which is when they can first be read (SUB-8, INV-6).</summary>
public sealed partial class Tender
{
    /// <summary>Who began to open the bids; null before.</summary>
    public int? OpeningBegunById { get; private set; }

    /// <summary>When somebody began to open the bids, in UTC; null before.</summary>
    public DateTimeOffset? OpeningBegunAt { get; private set; }

    /// <summary>Who opened the bids: the second person, or the only one; null before.</summary>
    public int? BidsOpenedById { get; private set; }

    /// <summary>When the bids were opened, in UTC; null while they are sealed.</summary>
    public DateTimeOffset? BidsOpenedAt { get; private set; }

    /// <summary>Why one person opened the bids alone; null when two did.</summary>
    public string? OpenedAloneBecause { get; private set; }

    /// <summary>Why the bids cannot be opened now; null when they can.</summary>
    public Refusal? WhyNotOpenBids(DateTimeOffset now) => this switch
    {
        { BidsOpenedAt: not null } => new("SUB-8", "", "The bids are open already."),
        _ when now < BidsClose?.Instant => new("INV-6", "", "Bids have not closed yet. Nobody can open them before."),
        { Status: TenderStatus.Evaluating } => null,
        _ => new("SUB-8", "", $"There is nothing to open. The tender stands at “{TenderLifecycle.Words(Status)}”."),
    };

    /// <summary>The first of two people opens the bids. They stay sealed until the second one confirms.</summary>
    /// <exception cref="DomainError">Bids have not closed, or were opened.</exception>
    public void BeginOpening(int personId, DateTimeOffset now)
    {
        Refuse(WhyNotOpenBids(now));
        if (OpeningBegunAt is null)
        {
            (OpeningBegunById, OpeningBegunAt) = (personId, now);
            Record(new BidOpeningBegun(personId));
        }
    }

    /// <summary>The second person confirms, and the bids can be read.</summary>
    /// <exception cref="DomainError">Nobody began, or the same person did.</exception>
    public void ConfirmOpening(int personId, DateTimeOffset now)
    {
        Refuse(WhyNotOpenBids(now) ?? this switch
        {
            { OpeningBegunAt: null } => new("SUB-8", "", "Somebody must open the bids first. Then you can confirm."),
            _ when OpeningBegunById == personId =>
                new("SUB-8", "", "A second person must confirm. Ask a colleague to open this page."),
            _ => null,
        });
        Open(personId, null, now);
    }

    /// <summary>One person opens the bids of a small tender alone, and says why.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="reason">Why alone, for the record.</param>
    /// <param name="force">The rules in force; they say whether one is enough.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <exception cref="DomainError">Two people are needed, or no reason is given.</exception>
    public void OpenBidsAlone(int personId, string reason, RulesInForce force, DateTimeOffset now)
    {
        Refuse(WhyNotOpenBids(now) ?? this switch
        {
            _ when force.Rules.Assessment.Openers > 1 =>
                new("SUB-8", "", "Two people must open these bids. Ask a colleague to confirm."),
            _ when string.IsNullOrWhiteSpace(reason) =>
                new("SUB-8", "reason", "Say why you open the bids alone. It stays on record."),
            _ => null,
        });
        (OpeningBegunById, OpeningBegunAt) = (personId, now);
        Open(personId, reason, now);
    }

    private void Open(int personId, string? aloneBecause, DateTimeOffset now)
    {
        (BidsOpenedById, BidsOpenedAt, OpenedAloneBecause) = (personId, now, aloneBecause);
        Record(new BidsOpened(OpeningBegunById!.Value, personId, aloneBecause));
    }
}

/// <summary>The first of two people began to open the bids.</summary>
public sealed record BidOpeningBegun(int PersonId) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => "One person began to open the bids. A second one must confirm.";
}

/// <summary>The bids were opened. Before this nobody could read them.</summary>
public sealed record BidsOpened(int FirstPersonId, int SecondPersonId, string? AloneBecause) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => AloneBecause is null
        ? "Two people opened the bids."
        : $"One person opened the bids alone. {AloneBecause}";
}
