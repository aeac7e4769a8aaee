using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Joining;

/// <summary>A provider joins the list of a tender, or leaves it. Joining twice is joining once.</summary>
public sealed class JoinTender(UnitOfWork unitOfWork)
{
    /// <summary>Joins, or joins again after saying no.</summary>
    /// <exception cref="DomainError">The tender is not open, or the actor is no provider.</exception>
    public Task RunAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            await EnsureAsync(work, tender, cancellationToken);
        }, cancellationToken);

    /// <summary>Says that the organisation will not bid. It still hears of answers and changes (INV-7).</summary>
    public Task DeclineAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            if (await FindAsync(work.Db, tenderId, actor.OrganisationId, cancellationToken) is { } interest)
            {
                interest.Decline(work.Now);
                work.Wake(interest.Subject);
            }
        }, cancellationToken);

    /// <summary>Puts the actor's organisation on the list if it is not there: asking, starting and joining all do (QST-4).</summary>
    internal static async Task<Interest> EnsureAsync(Work work, Tender tender, CancellationToken cancellationToken)
    {
        var organisationId = work.Actor.OrganisationId;
        if (await FindAsync(work.Db, tender.Id, organisationId, cancellationToken) is { } known)
        {
            known.Rejoin();
            work.Wake(known.Subject);
            return known;
        }

        var organisation = await work.Get<Organisation>(organisationId, cancellationToken);
        var interest = work.Add(new Interest(
            tender, organisationId, work.Actor.PersonId, !organisation.HasBidBefore, work.Now));
        work.Tell(new MessageIntent
        {
            Purpose = "InterestConfirmed",
            PersonId = work.Actor.PersonId,
            Occasion = $"tender:{tender.Id}",
            TenderId = tender.Id,
            OrganisationId = organisationId,
        });
        work.Wake(interest.Subject);
        return interest;
    }

    /// <summary>The interest of an organisation in a tender; null when it never joined.</summary>
    internal static async Task<Interest?> FindAsync(
        TenderFlowDb db, int tenderId, int organisationId, CancellationToken cancellationToken) =>
        db.Set<Interest>().Local.FirstOrDefault(i => i.TenderId == tenderId && i.OrganisationId == organisationId)
        ?? await db.Set<Interest>().SingleOrDefaultAsync(
            i => i.TenderId == tenderId && i.OrganisationId == organisationId, cancellationToken);
}
