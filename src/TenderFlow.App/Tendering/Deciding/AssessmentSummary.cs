using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>What the decision on a tender says about each bid (AWD-1, AWD-2). A bidder gets its own part and the winner's.</summary>
/// <param name="Evaluation">The scoring, with its decision.</param>
/// <param name="Results">The results, best first.</param>
/// <param name="WinnerName">The organisation that won.</param>
public sealed record AssessmentSummary(Evaluation Evaluation, IReadOnlyList<BidResult> Results, string WinnerName)
{
    /// <summary>The winner's result.</summary>
    public BidResult Winner => Results.Single(r => r.OrganisationId == Evaluation.WinnerId);

    /// <summary>The result of a bid.</summary>
    public BidResult Of(int bidId) => Results.Single(r => r.BidId == bidId);

    /// <summary>What the bidder is told besides.</summary>
    public Advised AdviceTo(int bidId) => Evaluation.Advice.Single(a => a.BidId == bidId);

    /// <summary>Reads it; null while there is no decision.</summary>
    public static async Task<AssessmentSummary?> FindAsync(
        TenderFlowDb db, int tenderId, CurrentRules rules, CancellationToken cancellationToken)
    {
        if (await EvaluationOf.FindAsync(db, tenderId, cancellationToken) is not { WinnerId: { } winnerId } evaluation)
        {
            return null;
        }

        var tender = (await db.FindAsync<Tender>([tenderId], cancellationToken))!;
        // Who bid then, not what counts now: nothing comes in after the decision.
        var bids = await RecordDecision.CountingBidsAsync(db, tenderId, cancellationToken);
        var criteria = AwardCriteria.Of(tender, rules.For(tender).Rules.Assessment);
        return new(evaluation, BidResult.Of(evaluation, criteria, bids),
            (await db.FindAsync<Organisation>([winnerId], cancellationToken))!.Name);
    }
}
