using System.Globalization;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>The quick way of a small tender: one person says that they have no link, scores every bid, and decides.</summary>
internal sealed class ScoreAlone(
    Tender tender, Evaluation evaluation, IReadOnlyList<Criterion> criteria, IReadOnlyList<Bid> bids)
{
    /// <summary>Whether a person may take this way: nobody else scores, and nothing was handed in.</summary>
    public static bool IsOpenTo(Evaluation? evaluation, int personId) => evaluation is null
        || (evaluation.HandedIn.Count == 0 && evaluation.Assessors.TrueForAll(a => a.PersonId == personId));

    /// <summary>Records the scores that came with the decision; none came when others score.</summary>
    /// <exception cref="DomainError">Others score too, a link was not spoken of, or a score or its reason is missing.</exception>
    public void Run(Actor actor, AwardRequest request, DateTimeOffset now)
    {
        if (request.Feedback.Values.All(f => f.Scores.Count == 0))
        {
            return;
        }

        if (!IsOpenTo(evaluation, actor.PersonId))
        {
            throw new DomainError(new Refusal("AWD-1", "",
                "Others score these bids too. Hand in your scores, then agree on them together."));
        }

        if (!evaluation.HasDeclared(actor.PersonId))
        {
            if (!request.HasNoLinks)
            {
                throw new DomainError(new Refusal("AWD-1", "noLinks",
                    "Say that you have no link with a bidder. If you have one, name a colleague to score."));
            }

            evaluation.Declare(tender, actor.PersonId, [], "", now);
        }

        var wrong = bids.Where(b => request.Feedback.ContainsKey(b.OrganisationId))
            .SelectMany(bid => Score(actor, bid, request.Feedback[bid.OrganisationId], now)).ToList();
        if (wrong.Count > 0)
        {
            throw new DomainError(wrong);
        }
    }

    private IReadOnlyList<Refusal> Score(Actor actor, Bid bid, BidFeedback feedback, DateTimeOffset now)
    {
        try
        {
            evaluation.Score(tender, actor.PersonId, bid.Id, criteria, [.. feedback.Scores], now);
            evaluation.HandIn(tender, actor.PersonId, bid.Id, criteria, now);
            return [];
        }
        catch (DomainError error)
        {
            // The same form holds the scores of all bids.
            return [.. error.Refusals.Select(r => r with { Field = FieldOf(r.Field, bid.OrganisationId) })];
        }
    }

    private static string FieldOf(string field, int bidder) => field.Split('-') is [var what, var number]
        ? string.Create(CultureInfo.InvariantCulture, $"{what}-{bidder}-{number}")
        : field;
}
