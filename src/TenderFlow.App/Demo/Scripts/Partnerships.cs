using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>Who looks for partners in a tender of the play, and who bids together, read from the record.</summary>
/// <param name="Listings">The board, by organisation.</param>
/// <param name="Introductions">Who was suggested to whom.</param>
/// <param name="JointBids">Joint bids, by lead.</param>
public sealed record Partnerships(
    IReadOnlyDictionary<int, PartnerListing> Listings, IReadOnlyList<Introduction> Introductions,
    IReadOnlyDictionary<int, JointBid> JointBids)
{
    /// <summary>Nobody looks for a partner.</summary>
    public static Partnerships None { get; } =
        new(new Dictionary<int, PartnerListing>(), [], new Dictionary<int, JointBid>());

    /// <summary>Whether an organisation has joined a bid that another leads.</summary>
    public bool IsMember(int organisation) => JointBids.Values.Any(b => b.Find(organisation) is { Agrees: true });

    /// <summary>Reads them.</summary>
    public static async Task<Partnerships> ReadAsync(TenderFlowDb db, int tenderId, CancellationToken cancellationToken) => new(
        await db.Set<PartnerListing>().Where(l => l.TenderId == tenderId)
            .ToDictionaryAsync(l => l.OrganisationId, cancellationToken),
        await db.Set<Introduction>().Where(i => i.TenderId == tenderId).OrderBy(i => i.Id).ToListAsync(cancellationToken),
        await db.Set<JointBid>().Where(b => b.TenderId == tenderId).ToDictionaryAsync(b => b.LeadId, cancellationToken));
}
