using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>The moments of one bidder in one tender: support when it helps, reminders while something is missing.</summary>
public sealed class BidderProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "bidder";

    /// <inheritdoc/>
    public string Orchestrator => nameof(BidderOrchestrator);

    /// <inheritdoc/>
    public ProcessId OriginOf(ProcessId id) => new("tender", id.First);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ProcessId, ProcessInHand>> TakeAsync(
        TenderFlowDb db, IReadOnlyCollection<ProcessId> ids, CancellationToken cancellationToken)
    {
        // Only read: a bidder's moments ask for messages and change nothing.
        var tenderIds = ids.Select(id => id.First).ToHashSet();
        var bidders = ids.Select(id => id.Second).ToHashSet();
        var tenders = await db.Set<Tender>().AsNoTracking().Where(t => tenderIds.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        var interests = await db.Set<Interest>().AsNoTracking()
            .Where(i => tenderIds.Contains(i.TenderId) && bidders.Contains(i.OrganisationId))
            .ToDictionaryAsync(i => new ProcessId(Prefix, i.TenderId, i.OrganisationId), cancellationToken);
        var bids = await db.Set<Bid>().AsNoTracking()
            .Where(b => tenderIds.Contains(b.TenderId) && bidders.Contains(b.OrganisationId))
            .ToDictionaryAsync(b => new ProcessId(Prefix, b.TenderId, b.OrganisationId), cancellationToken);
        return ids.Where(interests.ContainsKey).ToDictionary(id => id, ProcessInHand (id) =>
        {
            var tender = tenders[id.First];
            return new BidderInHand(tender, interests[id], bids.GetValueOrDefault(id), rules.For(tender));
        });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var tenders = await db.Set<Tender>()
            .Where(t => t.Status == TenderStatus.Published || t.Status == TenderStatus.QuestionsClosed)
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        var interests = await db.Set<Interest>()
            .Where(i => tenders.Keys.Contains(i.TenderId) && i.DeclinedAt == null)
            .OrderBy(i => i.TenderId).ThenBy(i => i.OrganisationId).ToListAsync(cancellationToken);
        var bids = await db.Set<Bid>().Where(b => tenders.Keys.Contains(b.TenderId))
            .ToDictionaryAsync(b => (b.TenderId, b.OrganisationId), cancellationToken);
        return
        [
            .. from interest in interests
               let tender = tenders[interest.TenderId]
               let bid = bids.GetValueOrDefault((interest.TenderId, interest.OrganisationId))
               where !BidderMoments.HasEnded(tender, interest, bid)
               select new LivingProcess(
                   new(Prefix, interest.TenderId, interest.OrganisationId),
                   new(false, BidderMoments.Of(tender, interest, bid, rules.For(tender)))),
        ];
    }
}
