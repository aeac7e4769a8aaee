using TenderFlow.Durable.Embedded.Steps;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Control;

/// <summary>Starts what a client asks for, as its options say. Runs inside a transaction.</summary>
internal sealed class ClientStarts(EngineDatabase database, DurableTaskRegistry registry)
{
    private readonly InstanceStarts _starts = new(database);

    /// <summary>Starts an instance, or leaves alone the one that has its id.</summary>
    /// <returns>Its id.</returns>
    public string Start(TaskName name, string? input, StartOrchestrationOptions? options, long now)
    {
        var id = options?.InstanceId ?? FreeId(name);
        var known = database.Instances.Find(id);
        if (known is not null)
        {
            switch (OrchestrationIdReusePolicy.Choose(options, known.Status, known.HasEnded))
            {
                case CreateOrchestrationAction.Ignore:
                    return id;
                case CreateOrchestrationAction.Error:
                    throw new OrchestrationAlreadyExistsException(id, known.Status);
                default:
                    Replace(known, now);
                    break;
            }
        }

        var version = (options?.Version ?? registry.DefaultVersion).OrNull;
        var start = new Start(id, name, input, version, Tags: options?.Tags is { Count: > 0 } tags ? tags : null);
        _starts.Start(start, known, now, options?.StartAt?.UtcTicks);
        return id;
    }

    /// <summary>Starts an instance again with what it was started with.</summary>
    /// <returns>Its id.</returns>
    public string Restart(InstanceRow row, bool underNewId, long now)
    {
        if (!underNewId && !row.HasEnded)
        {
            throw new InvalidOperationException(
                $"Instance '{row.Id}' has not ended: it is {row.Status}. Terminate it first, or restart it under a new id.");
        }

        var id = underNewId ? FreeId(row.Name) : row.Id;
        _starts.Start(new(id, row.Name, row.Input, row.Version, Tags: row.ReadTags()), underNewId ? null : row, now);
        return id;
    }

    /// <summary>Whoever waits for a run that another one takes the place of must not wait for ever.</summary>
    private void Replace(InstanceRow known, long now)
    {
        if (!known.HasEnded)
        {
            var end = new CompleteOrchestration(Id: -1, OrchestrationRuntimeStatus.Terminated, "Started anew.");
            new ActionWriter(database, _starts).TellParent(known, end, new(now, EngineClock.Utc(now)));
            database.Activities.Clear(known.Key);
        }
    }

    private string FreeId(TaskName name)
    {
        for (var number = database.Instances.NextKey(); ; number++)
        {
            var id = $"{name.Name}-{number}";
            if (database.Instances.Find(id) is null)
            {
                return id;
            }
        }
    }
}
