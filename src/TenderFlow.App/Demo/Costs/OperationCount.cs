using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Documents;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Costs;

/// <summary>Counts operations from the record that a play left behind.</summary>
internal static class OperationCount
{
    /// <summary>Counts.</summary>
    /// <exception cref="DomainError">No tender was published, so there is nothing to count by.</exception>
    public static async Task<Operations> OfAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var tenders = await db.Set<Tender>().CountAsync(t => t.PublishedAt != null, cancellationToken);
        if (tenders == 0)
        {
            throw new DomainError(new Refusal("COST-1", "", "There is no tender in this folder. Play a demo first: ./run demo"));
        }

        var outbox = await db.Set<OutboxRow>().GroupBy(r => r.Kind).Select(g => new { g.Key, Count = g.LongCount() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var mails = await db.Set<MessageRecord>().LongCountAsync(m => m.SentAt != null, cancellationToken);
        var moments = await db.Set<HandledMoment>().Select(h => new { h.Process, h.HandledAt }).Distinct()
            .LongCountAsync(cancellationToken);
        return new(
            tenders, outbox.GetValueOrDefault(OutboxKind.Event), mails, outbox.GetValueOrDefault(OutboxKind.Signal), moments,
            await RowsAsync(db, cancellationToken), outbox.Values.Sum() + mails,
            await db.Set<Document>().LongCountAsync(cancellationToken),
            await db.Set<AuditEntry>().LongCountAsync(e => e.Actor != Actor.System.Name, cancellationToken));
    }

    // Every table, whatever it is called.
    private static async Task<long> RowsAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var names = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>()
            .Distinct(StringComparer.Ordinal);
        long rows = 0;
        foreach (var name in names)
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{name}\"";
            rows += await db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellationToken);
        }

        return rows;
    }
}
