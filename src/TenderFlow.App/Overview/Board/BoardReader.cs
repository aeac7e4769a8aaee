using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Overview.Board;

/// <summary>Reads all that is due, late or at risk across the tenders and contracts of one public body.</summary>
public sealed class BoardReader(UnitOfWork unitOfWork, CurrentRules rules, TimeProvider clock)
{
    private static readonly TenderStatus[] Busy =
    [
        TenderStatus.Published, TenderStatus.QuestionsClosed, TenderStatus.Closed, TenderStatus.Evaluating,
        TenderStatus.IntentionToAward, TenderStatus.Standstill,
    ];

    /// <summary>Everything on the board, soonest first.</summary>
    internal Task<IReadOnlyList<BoardItem>> ReadAsync(int buyerId, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync<IReadOnlyList<BoardItem>>(async db =>
        {
            var now = clock.GetUtcNow();
            List<BoardItem> items =
            [
                .. await RoundsAsync(db, buyerId, cancellationToken),
                .. await TendersAsync(db, buyerId, now, cancellationToken),
                .. await ContractsAsync(db, buyerId, now, cancellationToken),
                .. await NoticesAsync(db, buyerId, cancellationToken),
                .. await EndingsAsync(db, buyerId, now, cancellationToken),
                .. await TroubleAsync(db, buyerId, now, cancellationToken),
            ];
            return [.. items.OrderBy(i => i.Due).ThenBy(i => i.About, StringComparer.Ordinal)];
        }, cancellationToken);

    private async Task<IEnumerable<BoardItem>> RoundsAsync(
        TenderFlowDb db, int buyerId, CancellationToken cancellationToken)
    {
        var rounds = await db.Set<EngagementRound>().Where(r => r.BuyerId == buyerId && r.OpenedAt != null)
            .ToListAsync(cancellationToken);
        var ids = rounds.ConvertAll(r => r.TenderId);
        var tenders = await db.Set<Tender>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        return rounds.SelectMany(r => RoundDuties.Of(r, tenders[r.TenderId], rules.For(tenders[r.TenderId])));
    }

    private async Task<IEnumerable<BoardItem>> TendersAsync(
        TenderFlowDb db, int buyerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tenders = await db.Set<Tender>().Where(t => t.BuyerId == buyerId && Busy.Contains(t.Status))
            .ToListAsync(cancellationToken);
        var ids = tenders.ConvertAll(t => t.Id);
        var questions = await db.Set<Question>().Where(q => ids.Contains(q.TenderId)).ToListAsync(cancellationToken);
        var interests = await db.Set<Interest>().Where(i => ids.Contains(i.TenderId)).ToListAsync(cancellationToken);
        var bids = await db.Set<Bid>().Where(b => ids.Contains(b.TenderId)).ToListAsync(cancellationToken);
        return tenders.SelectMany(t =>
            TenderDuties.Of(TenderPicture.Of(t, questions, interests, bids), rules.For(t), now));
    }

    private async Task<IEnumerable<BoardItem>> ContractsAsync(
        TenderFlowDb db, int buyerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var contracts = await db.Set<Contract>().Where(c => c.BuyerId == buyerId).ToListAsync(cancellationToken);
        var (tenderIds, providerIds) = (contracts.ConvertAll(c => c.TenderId), contracts.ConvertAll(c => c.ProviderId));
        var tenders = await db.Set<Tender>().Where(t => tenderIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var names = await db.Set<Organisation>().Where(o => providerIds.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return contracts.SelectMany(c => ContractDuties.Of(
            c, tenders[c.TenderId], names[c.ProviderId], rules.For(tenders[c.TenderId]), now));
    }

    private static async Task<IEnumerable<BoardItem>> NoticesAsync(
        TenderFlowDb db, int buyerId, CancellationToken cancellationToken)
    {
        var open = await db.Set<Notice>().Where(n => n.BuyerId == buyerId && n.PublishedOn == null).OrderBy(n => n.Id)
            .ToListAsync(cancellationToken);
        var ids = open.ConvertAll(n => n.TenderId);
        return NoticeItems.Of(open, await db.Set<Tender>().Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, t => t.Terms.Title, cancellationToken));
    }

    private async Task<IEnumerable<BoardItem>> EndingsAsync(
        TenderFlowDb db, int buyerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var endings = await db.Set<EndingCase>().Where(e => e.BuyerId == buyerId && e.ClosedAt == null)
            .ToListAsync(cancellationToken);
        var ids = endings.ConvertAll(e => e.TenderId);
        var tenders = await db.Set<Tender>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        return endings.SelectMany(e => EndingDuties.Of(e, rules.For(tenders[e.TenderId]), now));
    }

    private static async Task<IEnumerable<BoardItem>> TroubleAsync(
        TenderFlowDb db, int buyerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OutboxRow>().Where(r => r.DoneAt == null && (r.Parked || r.Attempts > 0))
            .ToListAsync(cancellationToken);
        var mine = await db.Set<Tender>().Where(t => t.BuyerId == buyerId)
            .ToDictionaryAsync(t => t.Id, t => t.Terms.Title, cancellationToken);
        var sweep = await db.Set<SweepRun>().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        var (stopped, unconfirmed) = (
            await ArrivalReader.StoppedAsync(db, buyerId, cancellationToken),
            await ArrivalReader.UnconfirmedAsync(db, buyerId, now, cancellationToken));
        return
        [
            .. DeliveryDuties.Of(rows, mine, now), .. DeliveryDuties.Of(sweep, now),
            .. DeliveryDuties.Of(stopped, unconfirmed, now),
            .. DeliveryDuties.Of(await db.Set<DeadLetter>().CountAsync(cancellationToken), now),
        ];
    }
}
