using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Assessing;

/// <summary>Scores of one's own, then the scores that all agree on.</summary>
public sealed partial class Evaluation
{
    /// <summary>An assessor writes their own scores for one bid. They can change them until they hand them in.</summary>
    /// <exception cref="DomainError">The person does not score this bid, has a link with it, or a score is out of range.</exception>
    public void Score(
        Tender tender, int personId, int bidId, IReadOnlyList<Criterion> criteria, IReadOnlyCollection<GivenScore> given,
        DateTimeOffset now)
    {
        RefuseUnless(tender, now);
        Refuse(WhyNotScore(personId, bidId));
        RefuseOutOfRange(criteria, given);
        Scores.RemoveAll(s => s.PersonId == personId && s.BidId == bidId);
        Scores.AddRange(given.OrderBy(g => g.Criterion)
            .Select(g => new OwnScore(personId, bidId, g.Criterion, g.Score, g.Reason)));
        Record(new ScoresSaved(TenderId, bidId, personId));
    }

    /// <summary>An assessor hands in their scores for one bid. From now on they see those of others, and theirs stand.</summary>
    /// <exception cref="DomainError">A score or its reason is missing.</exception>
    public void HandIn(Tender tender, int personId, int bidId, IReadOnlyList<Criterion> criteria, DateTimeOffset now)
    {
        RefuseUnless(tender, now);
        Refuse(WhyNotScore(personId, bidId));
        var missing = Judged(criteria).Where(number => !Scores.Exists(s => s.PersonId == personId && s.BidId == bidId
            && s.Criterion == number && !string.IsNullOrWhiteSpace(s.Reason))).ToList();
        if (missing.Count > 0)
        {
            throw new DomainError([.. missing.Select(number => new Refusal("AWD-1", $"reason-{number}",
                $"Give a score and a reason for “{criteria[number - 1].Title}”."))]);
        }

        HandedIn.Add(new(personId, bidId, now));
        Record(new ScoresHandedIn(TenderId, bidId, personId));
    }

    /// <summary>Writes down the score that the assessors agreed on for one criterion of a bid, with the reason the bidder reads.</summary>
    /// <exception cref="DomainError">Somebody is not done with the bid, or the reason is missing.</exception>
    public void Agree(
        Tender tender, int byId, int bidId, IReadOnlyList<Criterion> criteria, IReadOnlyCollection<GivenScore> given,
        DateTimeOffset now)
    {
        RefuseUnless(tender, now);
        Refuse(this switch
        {
            _ when IsBarred(byId, bidId) => new("AWD-1", "", "You have a link with this bidder. Somebody else must do this."),
            _ when !IsScored(bidId) => new("AWD-1", "", "Everyone who scores this bid must hand in their scores first."),
            _ => given.Where(g => string.IsNullOrWhiteSpace(g.Reason)).Select(g => new Refusal("AWD-1",
                $"reason-{g.Criterion}", "Say why you agreed on this score. The bidder will read it.")).FirstOrDefault(),
        });
        RefuseOutOfRange(criteria, given);
        Agreed.RemoveAll(a => a.BidId == bidId && given.Any(g => g.Criterion == a.Criterion));
        Agreed.AddRange(given.OrderBy(g => g.Criterion)
            .Select(g => new AgreedScore(bidId, g.Criterion, g.Score, g.Reason, byId, now)));
        Record(new ScoresAgreed(TenderId, bidId));
    }

    /// <summary>Why a person cannot score a bid; null when they can.</summary>
    public Refusal? WhyNotScore(int personId, int bidId) => this switch
    {
        _ when !IsAssessor(personId) || !HasDeclared(personId) =>
            new("AWD-1", "", "First say if you have a link with any bidder."),
        _ when IsBarred(personId, bidId) =>
            new("AWD-1", "", "You have a link with this bidder. A named colleague decides about it."),
        _ when HasHandedIn(personId, bidId) => new("AWD-1", "", "You have handed in your scores for this bid."),
        _ => null,
    };

    /// <summary>The places of the criteria that people score; the price is worked out.</summary>
    public static IEnumerable<int> Judged(IReadOnlyList<Criterion> criteria) =>
        Enumerable.Range(1, criteria.Count).Where(number => criteria[number - 1].Kind != CriterionKind.Price);

    private static void RefuseOutOfRange(IReadOnlyList<Criterion> criteria, IReadOnlyCollection<GivenScore> given)
    {
        var judged = Judged(criteria).ToHashSet();
        Refuse(given.Select(g => g switch
        {
            _ when !judged.Contains(g.Criterion) => new Refusal("AWD-1", "", "That is nothing that is scored here."),
            { Score: < 0 or > AssessmentRules.BestScore } => new Refusal("AWD-1", $"score-{g.Criterion}",
                $"Give a score from 0 to {AssessmentRules.BestScore}."),
            _ => null,
        }).FirstOrDefault(r => r is not null));
    }
}

/// <summary>A score as somebody gives it.</summary>
/// <param name="Criterion">The place of the criterion, from 1.</param>
/// <param name="Score">From 0 to 10.</param>
/// <param name="Reason">Why.</param>
public sealed record GivenScore(int Criterion, int Score, string Reason);
