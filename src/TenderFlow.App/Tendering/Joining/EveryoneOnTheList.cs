using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Joining;

/// <summary>Tells everyone on a tender's list the same thing in one transaction, so that none hears it earlier (INV-7).</summary>
internal static class EveryoneOnTheList
{
    /// <summary>Asks for one message to each interested organisation.</summary>
    public static async Task TellAsync(
        Work work, Tender tender, string purpose, string occasion, IReadOnlyDictionary<string, string> facts,
        CancellationToken cancellationToken)
    {
        foreach (var interest in await OfAsync(work.Db, tender.Id, cancellationToken))
        {
            work.Tell(new MessageIntent
            {
                Purpose = purpose,
                PersonId = interest.PersonId,
                Occasion = $"tender:{tender.Id}/{occasion}",
                TenderId = tender.Id,
                OrganisationId = interest.OrganisationId,
                DeadlineVersion = tender.DeadlineVersion,
                Facts = facts,
            });
        }
    }

    /// <summary>Wakes each bidder's orchestration, so that it counts its moments anew.</summary>
    public static async Task WakeAsync(Work work, Tender tender, CancellationToken cancellationToken)
    {
        foreach (var interest in await OfAsync(work.Db, tender.Id, cancellationToken))
        {
            work.Wake(interest.Subject);
        }
    }

    /// <summary>All interests in a tender, in the order of joining.</summary>
    public static Task<List<Interest>> OfAsync(TenderFlowDb db, int tenderId, CancellationToken cancellationToken) =>
        db.Set<Interest>().Where(i => i.TenderId == tenderId).OrderBy(i => i.Id).ToListAsync(cancellationToken);
}
