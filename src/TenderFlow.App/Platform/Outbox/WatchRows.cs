using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Begins watches: one row each, however many processes ask for it.</summary>
public sealed class WatchRows(IDbContextFactory<TenderFlowDb> databases, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, bool> begun = new(StringComparer.Ordinal);

    /// <summary>Makes sure that a watch is kept.</summary>
    public async Task EnsureAsync(string name, CancellationToken cancellationToken)
    {
        if (begun.ContainsKey(name))
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<OutboxRow>().SingleOrDefaultAsync(
            r => r.Kind == OutboxKind.Watch && r.Key == name, cancellationToken);
        if (row is null)
        {
            db.Add(OutboxRow.Of(OutboxKind.Watch, name, name, "", clock.GetUtcNow()));
        }
        else if (row.Parked || row.DoneAt is not null)
        {
            // It was given up in a long outage; now there is something to watch again.
            row.Reopen(clock.GetUtcNow());
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.Set<OutboxRow>().AsNoTracking().Any(
            r => r.Kind == OutboxKind.Watch && r.Key == name))
        {
            // Another process began the watch in this moment.
        }

        begun[name] = true;
    }
}
