using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Assessing;

/// <summary>Who scores the bids, which links they have with bidders, and what a named colleague decides about these.</summary>
public sealed class NameAssessors(UnitOfWork unitOfWork)
{
    /// <summary>Names a colleague.</summary>
    /// <exception cref="DomainError">The person does not buy for the same body, or the decision is made.</exception>
    public Task NameAsync(Actor actor, int tenderId, int personId, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, async (work, tender, evaluation) =>
        {
            var person = await work.Get<Person>(personId, cancellationToken);
            if (person.OrganisationId != tender.BuyerId || person.Role != PersonRole.Commissioner)
            {
                throw new DomainError(new Refusal("AWD-1", "person", "Choose somebody of your own organisation."));
            }

            evaluation.Name(tender, personId, actor.PersonId, work.Now);
        }, cancellationToken);

    /// <summary>Takes the actor off the list of those who score.</summary>
    /// <exception cref="DomainError">They handed in scores.</exception>
    public Task StepBackAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, (_, _, evaluation) =>
        {
            evaluation.StepBack(actor.PersonId);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>The actor says which bidders they have a link with; none is an answer too. They score from then on.</summary>
    /// <param name="actor">Who declares.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="bids">The bids concerned; empty for none.</param>
    /// <param name="words">What the link is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DomainError">A link is not described, or is with no bidder of this tender.</exception>
    public Task DeclareAsync(
        Actor actor, int tenderId, IReadOnlyCollection<int> bids, string words, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, async (work, tender, evaluation) =>
        {
            var counting = await RecordDecision.CountingBidsAsync(work.Db, tenderId, cancellationToken);
            if (bids.Any(id => !counting.Exists(b => b.Id == id)))
            {
                throw new DomainError(new Refusal("AWD-1", "bids", "Choose among the bidders of this tender."));
            }

            evaluation.Declare(tender, actor.PersonId, bids, words, work.Now);
        }, cancellationToken);

    /// <summary>The actor decides about a colleague's link.</summary>
    /// <exception cref="DomainError">It is the actor's own link, there is none, or no reason is given.</exception>
    public Task DecideLinkAsync(
        Actor actor, int tenderId, int personId, int bidId, bool clear, string reason, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, (_, _, evaluation) =>
        {
            evaluation.DecideLink(actor.PersonId, personId, bidId, clear, reason);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task OnAsync(
        Actor actor, int tenderId, Func<Work, Tender, Evaluation, Task> act, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            await act(work, tender, await EvaluationOf.TakeAsync(work, tender, cancellationToken));
        }, cancellationToken);
}
