using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Reads what did not arrive, for those who must do something about it.</summary>
public static class ArrivalReader
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>The people whose mail comes back, among those that a public body writes to.</summary>
    public static Task<List<UnreachedPerson>> StoppedAsync(
        TenderFlowDb db, int buyerId, CancellationToken cancellationToken) =>
        db.Set<Person>()
            .Where(p => p.MailStoppedAt != null
                && (p.OrganisationId == buyerId || db.Set<MessageRecord>().Any(m => m.PersonId == p.Id
                    && db.Set<Tender>().Any(t => t.Id == m.TenderId && t.BuyerId == buyerId))))
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new UnreachedPerson(p.Id, p.Name, p.Phone, p.Email, null))
            .ToListAsync(cancellationToken);

    /// <summary>The people of whom we do not know whether they got a message that matters, newest first (MSG-4).</summary>
    public static Task<List<UnreachedPerson>> UnconfirmedAsync(
        TenderFlowDb db, int buyerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Recent;
        return db.Set<Handover>()
            .Where(h => h.SecondChannelAt > since && h.State != ArrivalState.Arrived && h.State != ArrivalState.AddressFailed)
            .Join(db.Set<MessageRecord>(), h => h.Key, m => m.Key, (h, m) => m)
            .Join(
                db.Set<Tender>().Where(t => t.BuyerId == buyerId), m => m.TenderId, t => t.Id,
                (m, t) => new { m.Id, m.PersonId, t.Terms.Title })
            .Join(
                db.Set<Person>().Where(p => p.MailStoppedAt == null), m => m.PersonId, p => p.Id,
                (m, p) => new { m.Id, Person = new UnreachedPerson(p.Id, p.Name, p.Phone, p.Email, m.Title) })
            .OrderByDescending(f => f.Id).Select(f => f.Person).ToListAsync(cancellationToken);
    }

    /// <summary>What became of a message outside; null when it never left this machine.</summary>
    public static Task<Handover?> OfAsync(TenderFlowDb db, string key, CancellationToken cancellationToken) =>
        db.Set<Handover>().SingleOrDefaultAsync(h => h.Key == key, cancellationToken);
}

/// <summary>A person whom mail may not reach.</summary>
/// <param name="Id">Their number.</param>
/// <param name="Name">Their name.</param>
/// <param name="Phone">A number to call; empty when none is known.</param>
/// <param name="Email">The address that mail went to.</param>
/// <param name="About">The tender it is about; null when it is about the person.</param>
public sealed record UnreachedPerson(int Id, string Name, string Phone, string Email, string? About);
