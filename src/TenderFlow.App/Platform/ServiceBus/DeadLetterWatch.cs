using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Looks at what the bus set aside, so that the board can show it without asking the bus each time.</summary>
public sealed class DeadLetterWatch(
    BusLine line, IDbContextFactory<TenderFlowDb> databases, TimeProvider clock) : IWatch
{
    /// <summary>The name of the watch.</summary>
    public const string Key = "dead-letters";

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (line.Bus is { } bus)
        {
            foreach (var (entity, path) in SetAside.Paths)
            {
                var (seen, isAll, _) = await SetAside.LookAsync(bus, path, _ => false, cancellationToken);
                await NoteAsync(entity, seen, isAll, cancellationToken);
            }
        }
    }

    private async Task NoteAsync(string entity, List<HeldMessage> seen, bool isAll, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<DeadLetter>().Where(d => d.Entity == entity).ToListAsync(cancellationToken);
        var numbers = seen.Select(held => held.SequenceNumber).ToHashSet();
        var now = clock.GetUtcNow();
        db.AddRange(seen.Where(held => !known.Exists(d => d.SequenceNumber == held.SequenceNumber))
            .DistinctBy(held => held.SequenceNumber).Select(held => new DeadLetter(entity, held, now)));
        if (isAll)
        {
            db.RemoveRange(known.Where(d => !numbers.Contains(d.SequenceNumber)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
