using TenderFlow.Durable.Embedded.Control;
using TenderFlow.Durable.Embedded.Steps;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded;

/// <summary>The client of the embedded engine. What it is asked to change is committed when its tasks end.</summary>
internal sealed class EmbeddedClient(
    EngineDatabase database,
    DurableTaskRegistry registry,
    IServiceProvider services,
    ClientRequests requests,
    EngineClock clock,
    InstanceWaiters waiters) : DurableTaskClient
{
    private readonly ClientStarts _starts = new(database, registry);
    private readonly Family _family = new(database);
    private readonly Rewind _rewind = new(database, registry, services);

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        Check(options);
        var json = Payload.Write(input);
        return await requests.ChangeAsync(
            "a start", () => _starts.Start(orchestratorName, json, options, clock.Now), cancellation);
    }

    public override async Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        var json = Payload.Write(eventPayload);
        await TellAsync(
            instanceId, "an event", now => new EventRaised(now, eventName, json), cancellation, endedIsError: true);
    }

    public override async Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var json = Payload.Write(options?.Output);
        var recursive = options?.Recursive == true;
        await requests.ChangeAsync(
            "a termination",
            () =>
            {
                var row = Known(instanceId);
                foreach (var each in recursive ? _family.Of(row) : [row])
                {
                    Send(each, now => new ExecutionTerminated(now, json, recursive));
                }

                return true;
            },
            cancellation);
    }

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        TellAsync(instanceId, "a hold", now => new ExecutionSuspended(now, reason), cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        TellAsync(instanceId, "the end of a hold", now => new ExecutionResumed(now, reason), cancellation);

    public override async Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var row = await requests.ReadAsync(() => database.Instances.Look(instanceId), cancellation);
        return row?.ToMetadata(getInputsAndOutputs);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new();
        return new(async (token, cancellation) =>
        {
            var rows = await requests.ReadAsync(
                () => database.Instances.List(query, token ?? query.ContinuationToken), cancellation);
            return new Page<OrchestrationMetadata>(
                rows.ConvertAll(row => row.ToMetadata(query.FetchInputsAndOutputs)),
                rows.Count == query.PageSize ? rows[^1].Id : null);
        });
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: false, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: true, getInputsAndOutputs, cancellation);

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        requests.ChangeAsync(
            "a purge",
            () => _family.Purge(database.Instances.Find(instanceId) is { } row ? [row] : [], options),
            cancellation);

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        requests.ChangeAsync(
            "a purge",
            () =>
            {
                var all = new OrchestrationQuery(
                    filter.CreatedFrom, filter.CreatedTo, filter.Statuses, PageSize: int.MaxValue);
                return _family.Purge(database.Instances.List(all, after: null), options);
            },
            cancellation);

    public override Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) =>
        requests.ChangeAsync(
            "a new start",
            () => _starts.Restart(Existing(instanceId), restartWithNewInstanceId, clock.Now),
            cancellation);

    public override Task RewindInstanceAsync(
        string instanceId, string reason, CancellationToken cancellation = default) =>
        requests.ChangeAsync("a rewind", () => _rewind.Do(Existing(instanceId), reason, clock.Now), cancellation);

    public override async Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId, CancellationToken cancellation = default) => await requests.ReadAsync(
        () => database.Steps.Read((database.Instances.Look(instanceId) ?? throw Unknown(instanceId)).Key),
        cancellation);

    private static void Check(StartOrchestrationOptions? options)
    {
        if (options?.InstanceId is { } id && InstanceId.WhyNot(id) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    private static ArgumentException Unknown(string instanceId) =>
        new($"There is no instance '{instanceId}'.", nameof(instanceId));

    private Task<bool> TellAsync(
        string id,
        string doing,
        Func<DateTime, HistoryEvent> message,
        CancellationToken cancellation,
        bool endedIsError = false) => requests.ChangeAsync(
        doing,
        () =>
        {
            var row = Known(id);
            if (row.HasEnded && endedIsError)
            {
                throw new OrchestrationNotAliveException(id, row.Status);
            }

            Send(row, message);
            return true;
        },
        cancellation);

    private InstanceRow Known(string id) =>
        database.Instances.Find(id) ?? throw new OrchestrationNotAliveException(id, status: null);

    private InstanceRow Existing(string instanceId) =>
        database.Instances.Find(instanceId) ?? throw Unknown(instanceId);

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
            waiter.Look(await requests.ReadAsync(() => database.Instances.Look(id), cancellation)
                ?? throw new OrchestrationNotAliveException(id, status: null));
            return (await waiter.Task.WaitAsync(cancellation)).ToMetadata(withPayloads);
        }
        finally
        {
            waiters.Remove(waiter);
        }
    }
}
