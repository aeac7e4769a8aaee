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
    public static async Task<string?> VerifyAsync(TenderFlowDb db, CancellationToken cancellationToken) =>
        (await CheckAsync(db, cancellationToken)).Wrong;

    /// <summary>Walks the whole chain and says how far it got.</summary>
    public static async Task<AuditCheck> CheckAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var (expected, before) = (1L, AuditEntry.Beginning);
        DateTimeOffset? lastAt = null;
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            if (entry.Number != expected)
            {
                return new(expected - 1, lastAt, $"Line {expected} of the audit trail is missing.");
            }

            if (entry.PreviousHash != before || entry.Hash != entry.ComputeHash())
            {
                return new(expected - 1, lastAt, $"Line {entry.Number} of the audit trail was changed after it was written.");
            }

            (expected, before, lastAt) = (expected + 1, entry.Hash, entry.At);
        }

        return new(expected - 1, lastAt, null);
    }
}

/// <summary>What a walk along the audit trail found.</summary>
/// <param name="Lines">How many lines hold, from the first.</param>
/// <param name="LastAt">When the last good line was written, in UTC; null when there is none.</param>
/// <param name="Wrong">What is wrong with the line after it, in words; null when every line holds.</param>
public sealed record AuditCheck(long Lines, DateTimeOffset? LastAt, string? Wrong)
{
    /// <summary>The result in one line.</summary>
    public string Sentence => Wrong ?? (Lines == 1 ? "The audit trail holds: 1 line." : $"The audit trail holds: {Lines:N0} lines.");
}
