using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Database;

/// <summary>Runs a command in one transaction: the new state, its audit entries and its outbox rows are saved together or not at all.</summary>
public sealed class UnitOfWork(
    IDbContextFactory<TenderFlowDb> databases, TimeProvider clock, IEnumerable<IFactRecorder> recorders, OutboxBell bell,
    WriteTurn turn)
{
    /// <summary>Runs a command and saves what it did.</summary>
    /// <exception cref="DomainError">The command was refused, or somebody else changed the same thing first. Nothing was saved.</exception>
    public async Task<T> RunAsync<T>(Actor actor, Func<Work, Task<T>> command, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        using var mine = await turn.TakeAsync(cancellationToken);
        await using var transaction = await Turns.BeginAsync(db, cancellationToken);
        var work = new Work(db, actor, clock.GetUtcNow());
        var result = await command(work);
        var saved = await SaveAsync(work, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (saved > 0)
        {
            bell.Ring();
        }

        return result;
    }

    /// <summary>Runs a command that has no answer.</summary>
    public Task RunAsync(Actor actor, Func<Work, Task> command, CancellationToken cancellationToken) =>
        RunAsync(actor, async work =>
        {
            await command(work);
            return true;
        }, cancellationToken);

    /// <summary>Reads without changing anything.</summary>
    public async Task<T> ReadAsync<T>(Func<TenderFlowDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // Open once: each query would open and close it again.
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await read(db);
    }

    private async Task<int> SaveAsync(Work work, CancellationToken cancellationToken)
    {
        var happened = work.Db.ChangeTracker.Entries<Aggregate>()
            .Select(entry => entry.Entity)
            .SelectMany(aggregate => aggregate.TakeEvents().Select(fact => new RecordedFact(aggregate, fact)))
            .ToList();
        try
        {
            await work.FillOutboxAsync(cancellationToken);
            // First the state, so that new things have their numbers before the history speaks of them.
            var saved = await work.Db.SaveChangesAsync(cancellationToken);
            if (happened.Count > 0)
            {
                foreach (var recorder in recorders)
                {
                    await recorder.RecordAsync(work, happened, cancellationToken);
                }

                saved += await work.Db.SaveChangesAsync(cancellationToken);
            }

            return saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainError(new Refusal(
                "WEB-409", "", "Somebody else changed this a moment ago. Look at it again, then try once more."));
        }
    }
}
