using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Assessing;

/// <summary>Who scores, and what links with bidders they have.</summary>
public sealed partial class Evaluation
{
    /// <summary>Names a person who scores. A second time changes nothing.</summary>
    /// <exception cref="DomainError">The decision is made.</exception>
    public void Name(Tender tender, int personId, int byId, DateTimeOffset now)
    {
        Refuse(tender.Status == TenderStatus.Evaluating
            ? null
            : new("AWD-1", "", "People can be named once bids have closed, and before the decision."));
        if (!IsAssessor(personId))
        {
            Assessors.Add(new(personId, byId, now));
            Record(new AssessorNamed(TenderId, personId));
        }
    }

    /// <summary>An assessor steps back before they handed anything in.</summary>
    /// <exception cref="DomainError">They handed in scores.</exception>
    public void StepBack(int personId)
    {
        Refuse(HandedIn.Exists(h => h.PersonId == personId)
            ? new("AWD-1", "", "These scores are handed in, so they stay.")
            : null);
        if (Assessors.RemoveAll(a => a.PersonId == personId) > 0)
        {
            Scores.RemoveAll(s => s.PersonId == personId);
            Record(new AssessorSteppedBack(TenderId, personId));
        }
    }

    /// <summary>An assessor says which bidders they have a link with; none is an answer too. It replaces what was said and not decided before.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="personId">Who declares.</param>
    /// <param name="bids">The bids concerned; empty when there is no link.</param>
    /// <param name="words">What the link is.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <exception cref="DomainError">A link is not described, or the decision is made.</exception>
    public void Declare(
        Tender tender, int personId, IReadOnlyCollection<int> bids, string words, DateTimeOffset now)
    {
        Refuse(tender.Status != TenderStatus.Evaluating
            ? new("AWD-1", "", "This can be said once bids have closed, and before the decision.")
            : bids.Count > 0 && string.IsNullOrWhiteSpace(words)
                ? new("AWD-1", "words", "Say what the link is. It stays on record.")
                : null);
        Name(tender, personId, personId, now);
        Declarations.RemoveAll(d => d.PersonId == personId && d.DecidedById is null);
        Declarations.AddRange(bids.Count == 0
            ? [new Declaration(personId, null, Conflict: false, "", now)]
            : bids.Order().Select(bid => new Declaration(personId, bid, Conflict: true, words, now)));
        Record(new LinkDeclared(TenderId, personId, bids.Count > 0));
    }

    /// <summary>A named person, not the one concerned, decides whether a link matters.</summary>
    /// <param name="byId">Who decides.</param>
    /// <param name="personId">The assessor with the link.</param>
    /// <param name="bidId">The bid.</param>
    /// <param name="clear">Whether the assessor may read and score it.</param>
    /// <param name="reason">Why, for the record.</param>
    /// <exception cref="DomainError">There is no such link, no reason, or the assessor decides about themselves.</exception>
    public void DecideLink(int byId, int personId, int bidId, bool clear, string reason)
    {
        var at = Declarations.FindIndex(d => d.Conflict && d.PersonId == personId && d.BidId == bidId);
        Refuse(at switch
        {
            < 0 => new("AWD-1", "", "Nobody declared such a link."),
            _ when ConcludedAt is not null => new("AWD-1", "", "The decision is made."),
            _ when byId == personId => new("AWD-1", "", "Somebody else must decide about your link. Ask a colleague."),
            _ when string.IsNullOrWhiteSpace(reason) => new("AWD-1", "reason", "Say why. It stays on record."),
            _ => null,
        });
        Declarations[at] = Declarations[at] with { DecidedById = byId, Cleared = clear, DecisionReason = reason };
        Record(new LinkDecided(TenderId, personId, clear, reason));
    }
}
