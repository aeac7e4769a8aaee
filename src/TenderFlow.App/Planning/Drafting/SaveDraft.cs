using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>A commissioner writes a draft, step by step. A draft may be as incomplete as it likes.</summary>
public sealed class SaveDraft(UnitOfWork unitOfWork)
{
    /// <summary>Begins a draft.</summary>
    /// <returns>The number of the new tender.</returns>
    public async Task<int> StartAsync(Actor actor, TenderTerms terms, CancellationToken cancellationToken)
    {
        var tender = await unitOfWork.RunAsync(actor, work =>
        {
            actor.MustCommission();
            return Task.FromResult(work.Add(new Tender(actor.OrganisationId, actor.PersonId, terms, work.Now)));
        }, cancellationToken);
        return tender.Id;
    }

    /// <summary>Saves a draft.</summary>
    /// <exception cref="DomainError">It is published already, or belongs to another body.</exception>
    public Task RunAsync(Actor actor, int tenderId, DraftContent content, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            if (actor.PersonId == tender.OwnerId)
            {
                tender.TakeBack(actor.PersonId);
            }

            tender.Redraft(
                content.Terms ?? tender.Terms, content.Asked ?? tender.Asked, content.Reviews ?? tender.PlannedReviews);
            if (content.Closes is { } closes)
            {
                tender.ProposeClosing(closes);
            }
        }, cancellationToken);
}

/// <summary>What a step of the launch form changes; what is null stays as it is.</summary>
/// <param name="Terms">What is bought and on what terms.</param>
/// <param name="Asked">What bidders are asked for.</param>
/// <param name="Reviews">The reviews that the contract will have.</param>
/// <param name="Closes">When bids close.</param>
public sealed record DraftContent(
    TenderTerms? Terms = null, IReadOnlyList<AskedItem>? Asked = null, IReadOnlyList<PlannedReview>? Reviews = null,
    Deadline? Closes = null);
