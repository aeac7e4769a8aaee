using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>What must hold before a decision is made.</summary>
internal static class DecisionChecks
{
    /// <summary>Stops a decision that is not ready, with all the reasons at once.</summary>
    /// <exception cref="DomainError">Something is missing.</exception>
    public static void Run(
        Tender tender, Evaluation evaluation, IReadOnlyList<Criterion> criteria, List<Bid> bids, AwardRequest request,
        Actor actor, DateTimeOffset now)
    {
        List<Refusal> found = [.. evaluation.WhyNotDecide(criteria, bids, tender.BidsClose!.Zone, now)];
        if (bids.Exists(b => evaluation.IsBarred(actor.PersonId, b.Id)))
        {
            found.Add(new("AWD-1", "", "You have a link with a bidder. Somebody else must decide."));
        }

        if (!bids.Exists(b => b.OrganisationId == request.WinnerId))
        {
            found.Add(new("AWD-1", "winner", "Choose one of the bids that came in."));
        }

        found.AddRange(bids.Where(b => !request.Feedback.TryGetValue(b.OrganisationId, out var f) || !f.IsComplete)
            .Select(b => new Refusal("AWD-2", $"strong-{b.OrganisationId}",
                "Tell this bidder what was strong, and one thing for next time.")));
        if (found.Count == 0 && IsOvertaken(evaluation, criteria, bids, request))
        {
            found.Add(new("AWD-1", "whyNotHighest",
                "Another bid has more points. Say why it does not win. Bidders will read this."));
        }

        if (found.Count > 0)
        {
            throw new DomainError(found);
        }
    }

    private static bool IsOvertaken(
        Evaluation evaluation, IReadOnlyList<Criterion> criteria, List<Bid> bids, AwardRequest request)
    {
        var results = BidResult.Of(evaluation, criteria, bids);
        return string.IsNullOrWhiteSpace(request.WhyNotHighest)
            && results[0].Points > results.Single(r => r.OrganisationId == request.WinnerId).Points;
    }
}
