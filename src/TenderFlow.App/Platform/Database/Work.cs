using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Database;

/// <summary>One command at work: its view of the database, its time, its actor, and what it asks to be sent.</summary>
public sealed class Work(TenderFlowDb db, Actor actor, DateTimeOffset now)
{
    private readonly List<OutboxRow> asked = [];
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
    public void Tell(MessageIntent intent)
    {
        if (told.Add(intent.Key))
        {
            asked.Add(OutboxRow.Of(OutboxKind.Message, intent.Purpose, intent.Key, intent, Now));
        }
    }

    /// <summary>Asks that an orchestration looks again: it is started if it does not run, else woken.</summary>
    public void Wake(string instanceId) =>
        asked.Add(OutboxRow.Of(OutboxKind.Signal, instanceId, null, new SignalIntent(instanceId), Now));

    /// <summary>Writes what was asked for into the outbox, but no message that was asked for before (MSG-6).</summary>
    internal async Task FillOutboxAsync(CancellationToken cancellationToken)
    {
        var keys = asked.Where(row => row.Kind == OutboxKind.Message).Select(row => row.Key).ToList();
        var known = keys.Count == 0
            ? []
            : await Db.Set<OutboxRow>().Where(r => r.Kind == OutboxKind.Message && keys.Contains(r.Key))
                .Select(r => r.Key).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        Db.AddRange(asked.Where(row => row.Kind != OutboxKind.Message || !known.Contains(row.Key)));
        asked.Clear();
    }
}
