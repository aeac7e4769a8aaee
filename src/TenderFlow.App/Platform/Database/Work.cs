using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Database;

/// <summary>One command at work: its view of the database, its time, its actor, and what it asks to be sent.</summary>
public sealed class Work(TenderFlowDb db, Actor actor, DateTimeOffset now)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>The database, inside the command's transaction.</summary>
    public TenderFlowDb Db { get; } = db;

    /// <summary>Who acts.</summary>
    public Actor Actor { get; } = actor;

    /// <summary>The one time of this command, in UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Adds something new to the record.</summary>
    public T Add<T>(T thing) where T : class
    {
        Db.Add(thing);
        return thing;
    }

    /// <summary>Loads by number.</summary>
    /// <exception cref="DomainError">There is no such thing; the sentence is for the person who followed an old link.</exception>
    public async Task<T> Get<T>(int id, CancellationToken cancellationToken = default) where T : class =>
        await Db.FindAsync<T>([id], cancellationToken)
        ?? throw new DomainError(new Refusal("WEB-404", "", "We could not find that. It may have been removed."));

    /// <summary>Asks for a message to a person. The same key twice is one message (MSG-6).</summary>
    public async Task Tell(MessageIntent intent)
    {
        if (!await Known(OutboxKind.Message, intent.Key))
        {
            Db.Add(OutboxRow.Of(OutboxKind.Message, intent.Purpose, intent.Key, intent, Now));
        }
    }

    /// <summary>Asks that an orchestration looks again: it is started if it does not run, else woken.</summary>
    public void Wake(string instanceId) =>
        Db.Add(OutboxRow.Of(OutboxKind.Signal, instanceId, null, new SignalIntent(instanceId), Now));

    private async Task<bool> Known(OutboxKind kind, string key) =>
        !told.Add(key) || await Db.Set<OutboxRow>().AnyAsync(r => r.Kind == kind && r.Key == key);
}
