using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>Court proceedings block signing until they are lifted (AWD-6). All who bid are told.</summary>
public sealed class HoldSigning(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Puts signing on hold.</summary>
    /// <exception cref="DomainError">No decision waits for signing, or no reason is given.</exception>
    public Task RunAsync(Actor actor, int tenderId, string reason, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, "SigningHeld", (tender, _) => tender.Hold(reason), cancellationToken);

    /// <summary>Lifts the hold. After a further decision on objections the pause has its least length again (AWD-5).</summary>
    /// <exception cref="DomainError">There is no hold, or no reason is given.</exception>
    public Task LiftAsync(Actor actor, int tenderId, string reason, CancellationToken cancellationToken) =>
        OnAsync(actor, tenderId, "HoldLifted", (tender, now) =>
        {
            var force = rules.For(tender);
            var today = LocalClock.Day(now, tender.BidsClose!.Zone);
            tender.LiftHold(reason, Standstill.AfterObjections(today, force.Rules.Standstill, force.Calendar));
        }, cancellationToken);

    private Task OnAsync(
        Actor actor, int tenderId, string purpose, Action<Tender, DateTimeOffset> act, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            act(tender, work.Now);
            foreach (var bid in await RecordDecision.CountingBidsAsync(work.Db, tenderId, cancellationToken))
            {
                work.Tell(new MessageIntent
                {
                    Purpose = purpose,
                    PersonId = bid.Counting!.PersonId,
                    Occasion = $"award:{tenderId}/{bid.OrganisationId}/hold/{tender.Revision}",
                    TenderId = tenderId,
                    OrganisationId = bid.OrganisationId,
                });
            }

            work.Wake(tender.Subject);
        }, cancellationToken);
}
