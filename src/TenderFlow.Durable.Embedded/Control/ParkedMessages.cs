using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded.Control;

/// <summary>
/// What the engine could not process and has put aside: the instance stands still, all others go on. Once the cause is
/// mended it can be read again, in the order in which it came.
/// </summary>
public sealed class ParkedMessages
{
    private readonly EngineDatabase _database;
    private readonly EngineClock _clock;
    private readonly WakeUp _wakeUp;

    internal ParkedMessages(EngineDatabase database, EngineClock clock, WakeUp wakeUp)
    {
        _database = database;
        _clock = clock;
        _wakeUp = wakeUp;
    }

    /// <summary>What is parked of an instance, oldest first; empty if nothing is or there is no such instance.</summary>
    public IReadOnlyList<ParkedMessageInfo> List(string instanceId) => _database.Read(() =>
        _database.Instances.Look(instanceId) is { } row
            ? _database.Parked.List(row.Key).ConvertAll(
                message => new ParkedMessageInfo(message.Event, message.Error, new(message.At, TimeSpan.Zero)))
            : []);

    /// <summary>Lets the instance read again what was parked of it.</summary>
    /// <returns>How many messages; 0 if nothing is parked or there is no such instance.</returns>
    public int Retry(string instanceId)
    {
        var count = _database.Write("a retry", () =>
        {
            if (_database.Instances.Find(instanceId) is not { } row)
            {
                return 0;
            }

            _database.Instances.Progress(row with { Trouble = null });
            var parked = _database.Parked.List(row.Key);
            _database.Parked.Clear(row.Key);
            parked.ForEach(message => _database.Messages.AddText(_clock.Now, row.Key, message.Run, message.Event));
            return parked.Count;
        });
        _wakeUp.Ring();
        return count;
    }
}

/// <summary>A message that could not be processed.</summary>
/// <param name="Message">The message as it was stored, normally JSON.</param>
/// <param name="Error">Why it could not be processed.</param>
/// <param name="ParkedAt">When that was found, in UTC.</param>
public sealed record ParkedMessageInfo(string Message, string Error, DateTimeOffset ParkedAt);
