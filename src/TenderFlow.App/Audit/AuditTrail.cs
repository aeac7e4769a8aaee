using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Audit;

/// <summary>Writes and checks the audit trail.</summary>
public sealed class AuditTrail : IFactRecorder
{
    /// <summary>Adds one line for each fact, after the last line there is. The command's transaction keeps other writers out.</summary>
    public async Task RecordAsync(Work work, IReadOnlyList<RecordedFact> facts, CancellationToken cancellationToken)
    {
        var last = await work.Db.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Number)
            .FirstOrDefaultAsync(cancellationToken);
        foreach (var (aggregate, fact) in facts)
        {
            last = work.Add(new AuditEntry(
                last, work.Now, work.Actor.Name, aggregate.Subject, fact.GetType().Name, fact.Sentence,
                EventEnvelope.JsonOf(fact)));
        }
    }

    /// <summary>Walks the whole chain.</summary>
    /// <returns>What is wrong, in words, with the number of the first bad line; null when every line holds.</returns>
    public static async Task<string?> VerifyAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var (expected, before) = (1L, AuditEntry.Beginning);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            if (entry.Number != expected)
            {
                return $"Line {expected} of the audit trail is missing.";
            }

            if (entry.PreviousHash != before || entry.Hash != entry.ComputeHash())
            {
                return $"Line {entry.Number} of the audit trail was changed after it was written.";
            }

            (expected, before) = (expected + 1, entry.Hash);
        }

        return null;
    }
}
