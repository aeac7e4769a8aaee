using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>A call for bids, from draft to the end of its contract. The noun that every stage shares.</summary>
public sealed partial class Tender : Aggregate
{
    private Tender() { }

    /// <summary>Begins a draft.</summary>
    /// <param name="buyerId">The public body.</param>
    /// <param name="ownerId">The named person whom bidders can call.</param>
    /// <param name="terms">What is known so far.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <param name="copyOfId">The tender that it begins from; null when it begins from nothing.</param>
    public Tender(int buyerId, int ownerId, TenderTerms terms, DateTimeOffset now, int? copyOfId = null)
    {
        CopyOfId = copyOfId;
        BuyerId = buyerId;
        OwnerId = ownerId;
        CreatedAt = now;
        Terms = terms;
        Record(new TenderDrafted(terms.Title));
    }

    /// <inheritdoc/>
    public override string Subject => $"tender:{Id}";

    /// <summary>The public body that buys.</summary>
    public int BuyerId { get; private set; }

    /// <summary>The named person whom bidders can call.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The tender that the draft was copied from; null when there was none. What was learned there is shown here.</summary>
    public int? CopyOfId { get; private set; }

    /// <summary>When the draft began, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was published, in UTC; null before. It fixes the regime (REG-4).</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public TenderStatus Status { get; private set; } = TenderStatus.Draft;

    /// <summary>What is bought, for whom, and on what terms.</summary>
    public TenderTerms Terms { get; private set; } = null!;

    /// <summary>What a bid is asked for.</summary>
    public List<AskedItem> Asked { get; private set; } = [];

    /// <summary>The reviews that the contract will have, shown before anyone bids (REV-1).</summary>
    public List<PlannedReview> PlannedReviews { get; private set; } = [];

    /// <summary>When bids close; null until the draft says so.</summary>
    public Deadline? BidsClose { get; private set; }

    /// <summary>Raised by one each time the closing date moves; part of every reminder's key (MSG-6).</summary>
    public int DeadlineVersion { get; private set; }

    /// <summary>When the present closing date was set, in UTC.</summary>
    public DateTimeOffset? DeadlineSetAt { get; private set; }

    /// <summary>Raised by one with each change of the published text.</summary>
    public int ChangeVersion { get; private set; }

    /// <summary>The day on which bidders were told to expect a decision; null before publication.</summary>
    public DateOnly? DecisionExpected { get; private set; }

    /// <summary>The last day of the pause before signing; null where there is none yet.</summary>
    public DateOnly? StandstillEnds { get; private set; }

    /// <summary>The organisation that won; null while none has.</summary>
    public int? WinnerId { get; private set; }

    /// <summary>When the decision to award was made, in UTC; null before.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was stopped or decided as it was, in the words that bidders read.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether bids may come in.</summary>
    public bool IsOpen => TenderLifecycle.IsOpen(Status);

    /// <summary>Replaces the terms, the questions to bidders and the review plan of a draft.</summary>
    /// <exception cref="DomainError">It is no draft any more.</exception>
    public void Redraft(TenderTerms terms, IEnumerable<AskedItem> asked, IEnumerable<PlannedReview> reviews)
    {
        RefuseUnlessDraft();
        Terms = terms;
        Asked = [.. asked];
        PlannedReviews = [.. reviews];
        Record(new TenderRedrafted(terms.Title));
    }

    /// <summary>Sets or clears the closing date of a draft.</summary>
    /// <exception cref="DomainError">It is no draft any more.</exception>
    public void ProposeClosing(Deadline? closes)
    {
        RefuseUnlessDraft();
        BidsClose = closes;
        Record(new ClosingProposed(closes?.Instant));
    }

    private void RefuseUnlessDraft()
    {
        if (Status is not (TenderStatus.Draft or TenderStatus.InReview))
        {
            throw new DomainError(new Refusal(
                "NOT-7", "", "This tender is published. Use “Change this tender” so that every bidder is told."));
        }
    }

    private void Move(TenderAction action)
    {
        Status = TenderLifecycle.After(Status, action) ?? throw new DomainError(new Refusal(
            "NOT-7", "", $"That is not possible now. The tender stands at “{TenderLifecycle.Words(Status)}”."));
    }
}
