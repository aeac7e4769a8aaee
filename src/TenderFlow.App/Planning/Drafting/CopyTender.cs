using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>A commissioner begins a draft from a tender that the public body ran before.</summary>
public sealed class CopyTender(UnitOfWork unitOfWork)
{
    /// <summary>Copies what holds for the next time too: the words, what is asked, and the reviews. Dates and who was heard are new.</summary>
    /// <returns>The number of the new draft.</returns>
    /// <exception cref="DomainError">The tender belongs to another public body.</exception>
    public async Task<int> RunAsync(Actor actor, int tenderId, CancellationToken cancellationToken)
    {
        var copy = await unitOfWork.RunAsync(actor, async work =>
        {
            var before = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(before.BuyerId);
            var terms = before.Terms with { Starts = null, Engagement = "", NoEngagementReason = "", ShortPeriodReason = "" };
            var draft = work.Add(new Tender(actor.OrganisationId, actor.PersonId, terms, work.Now, before.Id));
            draft.Redraft(
                terms,
                before.Asked.Select(a => new AskedItem(a.Kind, a.Title, a.Help, a.Required, a.Minutes)),
                before.PlannedReviews.Select(r => new PlannedReview(r.Title, r.MonthsAfterStart, r.Requests)));
            return draft;
        }, cancellationToken);
        return copy.Id;
    }
}
