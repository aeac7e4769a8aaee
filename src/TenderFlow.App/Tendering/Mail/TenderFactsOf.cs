using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Mail;

/// <summary>The facts of many messages about tenders, read in a few queries at the moment the messages leave.</summary>
internal sealed class TenderFactsOf
{
    private TenderFactsOf() { }

    internal required Dictionary<int, Tender> Tenders { get; init; }

    internal required Dictionary<int, Organisation> Buyers { get; init; }

    internal required Dictionary<int, Person> Owners { get; init; }

    internal required Dictionary<(int Tender, int Organisation), Interest> Interests { get; init; }

    internal required Dictionary<(int Tender, int Organisation), Bid> Bids { get; init; }

    internal required CurrentRules Rules { get; init; }

    internal required string Host { get; init; }

    internal required DateTimeOffset Now { get; init; }

    /// <summary>The facts of one message.</summary>
    /// <exception cref="InvalidOperationException">Its tender is not on record.</exception>
    public TenderFacts this[MessageIntent intent]
    {
        get
        {
            var tender = Tenders.GetValueOrDefault(intent.TenderId ?? 0)
                ?? throw new InvalidOperationException($"There is no tender {intent.TenderId}.");
            var bidder = (tender.Id, intent.OrganisationId ?? 0);
            return new(
                tender, Buyers[tender.BuyerId], Owners[tender.OwnerId], Rules.For(tender),
                Interests.GetValueOrDefault(bidder), Bids.GetValueOrDefault(bidder), Host, Now);
        }
    }

    /// <summary>Reads the facts.</summary>
    public static async Task<TenderFactsOf> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, CurrentRules rules, MessageLinks links,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = intents.Select(i => i.TenderId ?? 0).ToHashSet();
        var bidders = intents.Select(i => i.OrganisationId ?? 0).Where(id => id != 0).ToHashSet();
        var tenders = await db.Set<Tender>().AsNoTracking().Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        var (buyers, owners) = (
            tenders.Values.Select(t => t.BuyerId).ToHashSet(), tenders.Values.Select(t => t.OwnerId).ToHashSet());
        return new()
        {
            Tenders = tenders,
            Buyers = await db.Set<Organisation>().AsNoTracking().Where(o => buyers.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, cancellationToken),
            Owners = await db.Set<Person>().AsNoTracking().Where(p => owners.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, cancellationToken),
            Interests = await db.Set<Interest>().AsNoTracking()
                .Where(i => ids.Contains(i.TenderId) && bidders.Contains(i.OrganisationId))
                .ToDictionaryAsync(i => (i.TenderId, i.OrganisationId), cancellationToken),
            Bids = await db.Set<Bid>().AsNoTracking()
                .Where(b => ids.Contains(b.TenderId) && bidders.Contains(b.OrganisationId))
                .ToDictionaryAsync(b => (b.TenderId, b.OrganisationId), cancellationToken),
            Rules = rules,
            Host = links.Host,
            Now = now,
        };
    }
}
