using TenderFlow.Durable.Embedded.Steps;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded;

/// <summary>The client of the embedded engine: writes what it is asked straight into the engine's database.</summary>
internal sealed class EmbeddedClient(
    EngineDatabase database, EngineClock clock, WakeUp wakeUp, InstanceWaiters waiters) : DurableTaskClient
{
    private readonly InstanceStarts _starts = new(database);

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default) => Do(() =>
    {
        Check(options);
        var json = Payload.Write(input);
        return Change("a start", () =>
        {
            var id = options?.InstanceId ?? FreeId(orchestratorName);
            var known = database.Instances.Find(id);
            if (known is null || (known.HasEnded && options?.KeepEndedInstance != true))
            {
                var start = new Start(id, orchestratorName, json, options?.Version);
                _starts.Start(start, known, clock.Now, options?.StartAt?.UtcTicks);
            }

            return id;
        });
    }, cancellation);

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        Do(() =>
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
            var json = Payload.Write(eventPayload);
            return Tell(instanceId, "an event", now => new EventRaised(now, eventName, json), endedIsError: true);
        }, cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, object? output = null, CancellationToken cancellation = default) =>
        Do(() =>
        {
            var json = Payload.Write(output);
            return Tell(instanceId, "a termination", now => new ExecutionTerminated(now, json));
        }, cancellation);

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Do(() => Tell(instanceId, "a hold", now => new ExecutionSuspended(now, reason)), cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Do(() => Tell(instanceId, "the end of a hold", now => new ExecutionResumed(now, reason)), cancellation);

    public override Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Do(() =>
            database.Read(() => database.Instances.Find(instanceId))?.ToMetadata(getInputsAndOutputs),
            cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new();
        return new((token, cancellation) => Do(() =>
        {
            var rows = database.Read(() => database.Instances.List(query, token ?? query.ContinuationToken));
            return new Page<OrchestrationMetadata>(
                rows.ConvertAll(row => row.ToMetadata(query.FetchInputsAndOutputs)),
                rows.Count == query.PageSize ? rows[^1].Id : null);
        }, cancellation));
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: false, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: true, getInputsAndOutputs, cancellation);

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, CancellationToken cancellation = default) => Do(() =>
        Change("a purge", () => Purge(database.Instances.Find(instanceId) is { HasEnded: true } row ? [row] : [])),
        cancellation);

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, CancellationToken cancellation = default) => Do(() =>
        Change("a purge", () =>
        {
            var all = new OrchestrationQuery(
                filter.CreatedFrom, filter.CreatedTo, filter.Statuses, PageSize: int.MaxValue);
            return Purge(database.Instances.List(all, after: null).FindAll(row => row.HasEnded));
        }), cancellation);

    private static Task<T> Do<T>(Func<T> act, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        try
        {
            return Task.FromResult(act());
        }
        catch (Exception exception)
        {
            // As an awaiting caller expects it: errors come with the task, not before it.
            return Task.FromException<T>(exception);
        }
    }

    private static void Check(StartOrchestrationOptions? options)
    {
        if (options?.InstanceId is { } id && InstanceId.WhyNot(id) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    private T Change<T>(string doing, Func<T> change)
    {
        try
        {
            var result = database.Write(doing, change);
            wakeUp.Ring();
            return result;
        }
        catch (Exception exception) when (StorageTrouble.Passes(exception))
        {
            throw new StorageUnavailableException(exception);
        }
    }

    private bool Tell(string id, string doing, Func<DateTime, HistoryEvent> message, bool endedIsError = false) =>
        Change(doing, () =>
        {
            var row = database.Instances.Find(id);
            if (row is null || (row.HasEnded && endedIsError))
            {
                throw new OrchestrationNotAliveException(id, row?.Status);
            }

            if (!row.HasEnded)
            {
                var now = clock.Now;
                database.Messages.Add(now, row.Key, run: null, message(EngineClock.Utc(now)));
            }

            return true;
        });

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

    private PurgeResult Purge(List<InstanceRow> ended)
    {
        foreach (var row in ended)
        {
            database.Steps.Clear(row.Key);
            database.Messages.Clear(row.Key);
            database.Activities.Clear(row.Key);
            database.Instances.Delete(row.Key);
        }

        return new(ended.Count);
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string id, bool forEnd, bool withPayloads, CancellationToken cancellation)
    {
        var waiter = waiters.Add(id, forEnd);
        try
        {
            waiter.Look(database.Read(() => database.Instances.Find(id))
                ?? throw new OrchestrationNotAliveException(id, status: null));
            return (await waiter.Task.WaitAsync(cancellation)).ToMetadata(withPayloads);
        }
        finally
        {
            waiters.Remove(waiter);
        }
    }
}
