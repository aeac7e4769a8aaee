using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Opening;

/// <summary>Two people of the buyer open the bids, or one opens those of a small tender (SUB-8). Bidders are told at once.</summary>
public sealed class OpenBids(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>The first person begins; another one who does the same confirms, and then the bids are open.</summary>
    /// <exception cref="DomainError">Bids have not closed, are open, or the same person tries to confirm.</exception>
    public Task RunAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await TakeAsync(work, tenderId, cancellationToken);
            if (tender.OpeningBegunAt is null)
            {
                tender.BeginOpening(actor.PersonId, work.Now);
                return;
            }

            tender.ConfirmOpening(actor.PersonId, work.Now);
            await TellAsync(work, tender, cancellationToken);
        }, cancellationToken);

    /// <summary>One person opens the bids of a small tender alone.</summary>
    /// <exception cref="DomainError">The rules ask for two people, or no reason is given.</exception>
    public Task AloneAsync(Actor actor, int tenderId, string reason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await TakeAsync(work, tenderId, cancellationToken);
            tender.OpenBidsAlone(actor.PersonId, reason, rules.For(tender), work.Now);
            await TellAsync(work, tender, cancellationToken);
        }, cancellationToken);

    private static async Task<Tender> TakeAsync(Work work, int tenderId, CancellationToken cancellationToken)
    {
        var tender = await work.Get<Tender>(tenderId, cancellationToken);
        work.Actor.MustBuyFor(tender.BuyerId);
        return tender;
    }

    private static async Task TellAsync(Work work, Tender tender, CancellationToken cancellationToken)
    {
        foreach (var bid in await RecordDecision.CountingBidsAsync(work.Db, tender.Id, cancellationToken))
        {
            work.Tell(new MessageIntent
            {
                Purpose = "BidsOpened",
                PersonId = bid.Counting!.PersonId,
                Occasion = $"tender:{tender.Id}/opened/{bid.OrganisationId}",
                TenderId = tender.Id,
                OrganisationId = bid.OrganisationId,
            });
        }
    }
}
