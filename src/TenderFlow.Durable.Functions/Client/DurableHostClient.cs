using Grpc.Core;
using TenderFlow.Durable.Functions.Protocol;
using TenderFlow.Durable.Functions.Protocol.Messages;
using HistoryEvent = TenderFlow.Durable.History.HistoryEvent;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>
/// The client of the Durable Functions extension, over gRPC on this machine. It behaves as the embedded one.
/// </summary>
public sealed class DurableHostClient(DurableHostConnection connection) : DurableTaskClient
{
    private readonly HostCalls _calls = new(connection);

    /// <inheritdoc/>
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default) =>
        new HostStart(_calls, this).RunAsync(orchestratorName, Payload.Write(input), options, cancellation);

    /// <inheritdoc/>
    public override async Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        var request = new RaiseEventRequest
        {
            InstanceId = instanceId,
            Name = eventName,
            Input = Payload.Write(eventPayload),
        };
        if (await _calls.AskAsync((c, o) => c.RaiseEventAsync(request, o), cancellation) is { } refused)
        {
            throw await NotAliveAsync(instanceId, refused, cancellation);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The options ask for the sub-orchestrations too.</exception>
    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        RefuseRecursion(options?.Recursive);
        var request = new TerminateRequest { InstanceId = instanceId, Output = Payload.Write(options?.Output) };
        return TellAsync(instanceId, (c, o) => c.TerminateInstanceAsync(request, o), cancellation);
    }

    /// <inheritdoc/>
    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) => TellAsync(
        instanceId,
        (c, o) => c.SuspendInstanceAsync(new() { InstanceId = instanceId, Reason = reason }, o),
        cancellation);

    /// <inheritdoc/>
    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) => TellAsync(
        instanceId,
        (c, o) => c.ResumeInstanceAsync(new() { InstanceId = instanceId, Reason = reason }, o),
        cancellation);

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var request = Which(instanceId, getInputsAndOutputs);
        return Shown(await _calls.CallAsync((c, o) => c.GetInstanceAsync(request, o), cancellation));
    }

    /// <inheritdoc/>
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new((token, cancellation) => new HostQuery(_calls).PageAsync(filter ?? new(), token, cancellation));

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        // There a wait for an id that nobody ever starts would not end.
        _ = await GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellation) ?? throw Unknown(instanceId);
        var request = Which(instanceId, getInputsAndOutputs);
        return Shown(await _calls.CallAsync((c, o) => c.WaitForInstanceStartAsync(request, o), cancellation))
            ?? throw Unknown(instanceId);
    }

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var request = Which(instanceId, getInputsAndOutputs);
        return Shown(await _calls.CallAsync((c, o) => c.WaitForInstanceCompletionAsync(request, o), cancellation))
            ?? throw Unknown(instanceId);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The options ask for the sub-orchestrations too.</exception>
    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        RefuseRecursion(options?.Recursive);
        return new HostQuery(_calls).PurgeAsync(instanceId, cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The options ask for the sub-orchestrations too.</exception>
    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        RefuseRecursion(options?.Recursive);
        return new HostQuery(_calls).PurgeAsync(filter, cancellation);
    }

    /// <inheritdoc/>
    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var request = new RestartInstanceRequest
        {
            InstanceId = instanceId,
            RestartWithNewInstanceId = restartWithNewInstanceId,
        };
        return (await _calls.CallAsync((c, o) => c.RestartInstanceAsync(request, o), cancellation)).InstanceId;
    }

    /// <inheritdoc/>
    public override Task RewindInstanceAsync(
        string instanceId, string reason, CancellationToken cancellation = default) => _calls.CallAsync(
        (c, o) => c.RewindInstanceAsync(new() { InstanceId = instanceId, Reason = reason }, o), cancellation);

    /// <inheritdoc/>
    public override async Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId, CancellationToken cancellation = default)
    {
        List<HistoryEvent> history = [];
        await foreach (var chunk in _calls.HistoryAsync(instanceId, cancellation))
        {
            history.AddRange(EventReader.ReadAll(chunk.Events));
        }

        return history;
    }

    private static GetInstanceRequest Which(string instanceId, bool withPayloads) =>
        new() { InstanceId = instanceId, GetInputsAndOutputs = withPayloads };

    private static OrchestrationMetadata? Shown(GetInstanceResponse answer) =>
        answer.Exists ? StateReader.Read(answer.OrchestrationState) : null;

    private static OrchestrationNotAliveException Unknown(string instanceId) => new(instanceId, status: null);

    private static void RefuseRecursion(bool? recursive)
    {
        if (recursive == true)
        {
            throw new NotSupportedException(
                "The Functions host does not reach the sub-orchestrations of an instance. Name each of them.");
        }
    }

    /// <summary>Tells an instance something; one that has ended, or is there already, is left as it is.</summary>
    private async Task TellAsync(string instanceId, Call<Done> call, CancellationToken cancellation)
    {
        if (await _calls.AskAsync(call, cancellation) == StatusCode.NotFound)
        {
            throw Unknown(instanceId);
        }
    }

    private async Task<OrchestrationNotAliveException> NotAliveAsync(
        string instanceId, StatusCode refused, CancellationToken cancellation) => new(
        instanceId,
        refused == StatusCode.NotFound
            ? null
            : (await GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellation))?.RuntimeStatus);
}
