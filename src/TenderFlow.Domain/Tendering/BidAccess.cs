namespace TenderFlow.Domain.Tendering;

/// <summary>The note that a buyer's person looked at what a bid says. There is none from before the opening (INV-6, SUB-8).</summary>
public sealed class BidAccess
{
    private BidAccess() { }

    /// <summary>Notes a look.</summary>
    /// <param name="bid">The bid.</param>
    /// <param name="personId">Who looked.</param>
    /// <param name="part">What was shown.</param>
    /// <param name="at">When, in UTC.</param>
    public BidAccess(Bid bid, int personId, BidPart part, DateTimeOffset at)
    {
        TenderId = bid.TenderId;
        BidId = bid.Id;
        PersonId = personId;
        Part = part;
        At = at;
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>The bid.</summary>
    public int BidId { get; private set; }

    /// <summary>Who looked.</summary>
    public int PersonId { get; private set; }

    /// <summary>What was shown.</summary>
    public BidPart Part { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>What a look at a bid shows.</summary>
public enum BidPart
{
    /// <summary>Its price, among the others.</summary>
    Line,

    /// <summary>All that it says.</summary>
    Whole,

    /// <summary>One of its files.</summary>
    File,
}
