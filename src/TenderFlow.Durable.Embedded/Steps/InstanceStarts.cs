using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>Starts instances, new ones and ended ones anew. Runs inside a transaction.</summary>
internal sealed class InstanceStarts(EngineDatabase database)
{
    /// <summary>Stores a new run.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="ended">The ended instance with the same id; null if there is none.</param>
    /// <param name="now">The time in ticks.</param>
    /// <param name="due">When the code begins, in ticks, if later.</param>
    public InstanceRow Start(Start start, InstanceRow? ended, long now, long? due = null)
    {
        if (ended is not null)
        {
            database.Steps.Clear(ended.Key);
            database.Messages.Clear(ended.Key);
            database.Parked.Clear(ended.Key);
        }

        var row = new InstanceRow(
            ended?.Key ?? database.Instances.NextKey(), start.Id, start.Name, start.Version, (ended?.Run ?? 0) + 1, now)
        {
            Status = OrchestrationRuntimeStatus.Pending,
            Input = start.Input,
            Parent = start.Parent,
            Tags = Payload.Write(start.Tags),
            Updated = Math.Max(now, ended?.Updated ?? 0),
        };
        database.Instances.Put(row);
        var started = Started(row, now);
        if (due > now)
        {
            database.Messages.AddPlanned(now, due.Value, row.Key, row.Run, started);
        }
        else
        {
            database.Messages.Add(now, row.Key, row.Run, started);
        }

        return row;
    }

    /// <summary>The event that begins a run.</summary>
    public static ExecutionStarted Started(InstanceRow row, long now) => new(
        EngineClock.Utc(now), row.Name, row.Id, RunNumber.Write(row.Run), row.Input, row.Version, row.Parent,
        row.ReadTags());
}

/// <summary>What to start.</summary>
internal sealed record Start(
    string Id,
    string Name,
    string? Input,
    string? Version = null,
    ParentLink? Parent = null,
    IReadOnlyDictionary<string, string>? Tags = null);
