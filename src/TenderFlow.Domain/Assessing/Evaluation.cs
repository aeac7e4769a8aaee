using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Assessing;

/// <summary>The scoring of a tender's bids, from the opening to the decision. Nothing in it changes after the decision.</summary>
public sealed partial class Evaluation : Aggregate
{
    private Evaluation() { }

    /// <summary>Begins to score the bids of a tender.</summary>
    public Evaluation(Tender tender) => TenderId = tender.Id;

    /// <inheritdoc/>
    public override string Subject => $"evaluation:{TenderId}";

    /// <summary>The tender.</summary>
    public int TenderId { get; private set; }

    /// <summary>Who scores.</summary>
    public List<Assessor> Assessors { get; private set; } = [];

    /// <summary>What assessors said about links with bidders.</summary>
    public List<Declaration> Declarations { get; private set; } = [];

    /// <summary>What each assessor scored alone.</summary>
    public List<OwnScore> Scores { get; private set; } = [];

    /// <summary>Which assessor is done with which bid.</summary>
    public List<HandedIn> HandedIn { get; private set; } = [];

    /// <summary>The scores that stand.</summary>
    public List<AgreedScore> Agreed { get; private set; } = [];

    /// <summary>What bidders were asked to put right.</summary>
    public List<PointToPutRight> Points { get; private set; } = [];

    /// <summary>What each bidder is told with the decision.</summary>
    public List<Advised> Advice { get; private set; } = [];

    /// <summary>The organisation that won; null before the decision.</summary>
    public int? WinnerId { get; private set; }

    /// <summary>Why the winner is not the bid with the most points; null when it is.</summary>
    public string? WhyNotHighest { get; private set; }

    /// <summary>When the decision was made, in UTC; null before.</summary>
    public DateTimeOffset? ConcludedAt { get; private set; }

    /// <summary>Whether a person scores bids.</summary>
    public bool IsAssessor(int personId) => Assessors.Exists(a => a.PersonId == personId);

    /// <summary>Whether a person has said if they have links with bidders.</summary>
    public bool HasDeclared(int personId) => Declarations.Exists(d => d.PersonId == personId);

    /// <summary>Whether a declared link keeps a person away from a bid, until a named person decides.</summary>
    public bool IsBarred(int personId, int bidId) => Declarations.Exists(d => d.Bars(personId, bidId));

    /// <summary>Whether a person is done with a bid.</summary>
    public bool HasHandedIn(int personId, int bidId) =>
        HandedIn.Exists(h => h.PersonId == personId && h.BidId == bidId);

    /// <summary>Whether everyone who scores a bid is done with it, and at least one person does.</summary>
    public bool IsScored(int bidId)
    {
        var scoring = Scoring(bidId);
        return scoring.Count > 0 && scoring.TrueForAll(person => HasHandedIn(person, bidId));
    }

    /// <summary>The scores that a person may see: their own, and those of others once they handed in their own (no peeking).</summary>
    /// <param name="personId">Who looks.</param>
    /// <param name="bidId">The bid.</param>
    public IReadOnlyList<OwnScore> VisibleTo(int personId, int bidId)
    {
        var seesAll = !IsBarred(personId, bidId)
            && (HasHandedIn(personId, bidId) || (!IsAssessor(personId) && IsScored(bidId)));
        return Scores.FindAll(s => s.BidId == bidId && (s.PersonId == personId
            || (seesAll && HasHandedIn(s.PersonId, bidId))));
    }

    /// <summary>Who scores a bid: the assessors that no link keeps away.</summary>
    public List<int> Scoring(int bidId) =>
        [.. Assessors.Select(a => a.PersonId).Where(person => !IsBarred(person, bidId))];

    private static Refusal? WhyNotScoring(Tender tender, DateTimeOffset now) =>
        Tendering.BidReading.WhyNot(tender, now) ?? (tender.Status == TenderStatus.Evaluating
            ? null
            : new("AWD-1", "", "The decision is made, so nothing can be scored any more."));

    private static void RefuseUnless(Tender tender, DateTimeOffset now) => Refuse(WhyNotScoring(tender, now));
}
