using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

/// <summary>A joint bid with the names of those behind it.</summary>
/// <param name="Joint">Who stands behind the bid.</param>
/// <param name="Bid">The bid.</param>
/// <param name="Names">The names of organisations by number.</param>
public sealed record JointBidView(JointBid Joint, Bid? Bid, IReadOnlyDictionary<int, string> Names)
{
    /// <summary>The lead and the members who agreed, with their shares in hundredths.</summary>
    public IReadOnlyList<(int Id, string Name, string Does, int Share)> Team =>
    [
        (Joint.LeadId, Names[Joint.LeadId], "Leads the bid", Joint.LeadShare),
        .. Joint.Agreed.Select(m => (m.OrganisationId, Names[m.OrganisationId], m.Does, m.Share)),
    ];

    /// <summary>Every joint bid of a tender that an organisation leads or was asked to join.</summary>
    public static async Task<IReadOnlyList<JointBidView>> OfAsync(
        TenderFlowDb db, int tenderId, int organisationId, CancellationToken cancellationToken)
    {
        // A tender has a handful of joint bids; their members lie in one column.
        var all = await db.Set<JointBid>().Where(b => b.TenderId == tenderId).OrderBy(b => b.Id).ToListAsync(cancellationToken);
        List<JointBidView> views = [];
        foreach (var joint in all.Where(j => j.LeadId == organisationId || j.Find(organisationId) is not null))
        {
            views.Add(await WithNamesAsync(db, joint, cancellationToken));
        }

        return views;
    }

    /// <summary>The team behind one organisation's bid; null when it bids alone.</summary>
    public static async Task<JointBidView?> LedByAsync(
        TenderFlowDb db, int tenderId, int leadId, CancellationToken cancellationToken) =>
        await BidTogether.FindAsync(db, tenderId, leadId, cancellationToken) is { } joint
            ? await WithNamesAsync(db, joint, cancellationToken)
            : null;

    private static async Task<JointBidView> WithNamesAsync(
        TenderFlowDb db, JointBid joint, CancellationToken cancellationToken)
    {
        var ids = joint.Members.Select(m => m.OrganisationId).Append(joint.LeadId).ToHashSet();
        return new(
            joint,
            await WorkOnBid.FindAsync(db, joint.TenderId, joint.LeadId, cancellationToken),
            await db.Set<Organisation>().Where(o => ids.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken));
    }
}
