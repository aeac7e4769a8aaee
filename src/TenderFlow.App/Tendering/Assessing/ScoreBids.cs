using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Assessing;

/// <summary>An assessor scores alone, hands in, and then all agree on the score that stands (AWD-1).</summary>
public sealed class ScoreBids(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Saves an assessor's own scores for a bid, and hands them in when asked to.</summary>
    /// <exception cref="DomainError">The actor does not score this bid, has handed in, or something is missing.</exception>
    public Task RunAsync(
        Actor actor, int tenderId, int bidId, IReadOnlyCollection<GivenScore> given, bool handIn,
        CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, bidId, (tender, evaluation, criteria, now) =>
        {
            evaluation.Score(tender, actor.PersonId, bidId, criteria, given, now);
            if (handIn)
            {
                evaluation.HandIn(tender, actor.PersonId, bidId, criteria, now);
            }
        }, cancellationToken);

    /// <summary>Writes down what the assessors of a bid agreed on.</summary>
    /// <exception cref="DomainError">Somebody has not handed in, or a reason is missing.</exception>
    public Task AgreeAsync(
        Actor actor, int tenderId, int bidId, IReadOnlyCollection<GivenScore> given, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, bidId, (tender, evaluation, criteria, now) =>
            evaluation.Agree(tender, actor.PersonId, bidId, criteria, given, now), cancellationToken);

    private Task OnAsync(
        Actor actor, int tenderId, int bidId,
        Action<Tender, Evaluation, IReadOnlyList<Criterion>, DateTimeOffset> act, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var bid = await work.Get<Bid>(bidId, cancellationToken);
            if (bid.TenderId != tenderId || bid.Counting is null)
            {
                throw new DomainError(new Refusal("AWD-1", "", "This bid does not count here, so it is not scored."));
            }

            var evaluation = await EvaluationOf.TakeAsync(work, tender, cancellationToken);
            act(tender, evaluation, AwardCriteria.Of(tender, rules.For(tender).Rules.Assessment), work.Now);
        }, cancellationToken);
}
