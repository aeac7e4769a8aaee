using TenderFlow.Durable.Embedded.Control;
using TenderFlow.Durable.Embedded.Steps;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded;

/// <summary>The client of the embedded engine: writes what it is asked straight into the engine's database.</summary>
internal sealed class EmbeddedClient(
    EngineDatabase database,
    DurableTaskRegistry registry,
    IServiceProvider services,
    EngineClock clock,
    WakeUp wakeUp,
    InstanceWaiters waiters) : DurableTaskClient
{
    private readonly ClientStarts _starts = new(database, registry);
    private readonly Family _family = new(database);
    private readonly Rewind _rewind = new(database, registry, services);

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default) => Do(() =>
    {
        Check(options);
        var json = Payload.Write(input);
        return Change("a start", () => _starts.Start(orchestratorName, json, options, clock.Now));
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
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Do(() =>
        {
            var json = Payload.Write(options?.Output);
            var recursive = options?.Recursive == true;
            return Change("a termination", () =>
            {
                var row = Known(instanceId);
                foreach (var each in recursive ? _family.Of(row) : [row])
                {
                    Send(each, now => new ExecutionTerminated(now, json, recursive));
                }

                return true;
            });
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
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Do(() => Change("a purge", () => _family.Purge(
            database.Instances.Find(instanceId) is { } row ? [row] : [], options)), cancellation);

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Do(() => Change("a purge", () =>
        {
            var all = new OrchestrationQuery(
                filter.CreatedFrom, filter.CreatedTo, filter.Statuses, PageSize: int.MaxValue);
            return _family.Purge(database.Instances.List(all, after: null), options);
        }), cancellation);

    public override Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) =>
        Do(() => Change("a new start", () =>
            _starts.Restart(Existing(instanceId), restartWithNewInstanceId, clock.Now)), cancellation);

    public override Task RewindInstanceAsync(
        string instanceId, string reason, CancellationToken cancellation = default) =>
        Do(() => Change("a rewind", () => _rewind.Do(Existing(instanceId), reason, clock.Now)), cancellation);

    public override Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId, CancellationToken cancellation = default) => Do<IList<HistoryEvent>>(() =>
        database.Read(() => database.Steps.Read(Existing(instanceId).Key)), cancellation);

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
            var row = Known(id);
            if (row.HasEnded && endedIsError)
            {
                throw new OrchestrationNotAliveException(id, row.Status);
            }

            Send(row, message);
            return true;
        });

    private InstanceRow Known(string id) =>
        database.Instances.Find(id) ?? throw new OrchestrationNotAliveException(id, status: null);

    private InstanceRow Existing(string instanceId) => database.Instances.Find(instanceId)
        ?? throw new ArgumentException($"There is no instance '{instanceId}'.", nameof(instanceId));

    private void Send(InstanceRow row, Func<DateTime, HistoryEvent> message)
    {
        if (!row.HasEnded)
        {
            var now = clock.Now;
            database.Messages.Add(now, row.Key, run: null, message(EngineClock.Utc(now)));
        }
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
