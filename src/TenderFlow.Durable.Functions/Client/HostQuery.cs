using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>Lists instances, and deletes those that have ended.</summary>
internal sealed class HostQuery(HostCalls calls)
{
    private static readonly OrchestrationRuntimeStatus[] Ended =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    public async Task<Page<OrchestrationMetadata>> PageAsync(
        OrchestrationQuery query, string? token, CancellationToken cancellation)
    {
        var request = new InstanceQuery
        {
            CreatedTimeFrom = Instant(query.CreatedFrom),
            CreatedTimeTo = Instant(query.CreatedTo),
            MaxInstanceCount = query.PageSize,
            ContinuationToken = token ?? query.ContinuationToken,
            InstanceIdPrefix = query.InstanceIdPrefix,
            FetchInputsAndOutputs = query.FetchInputsAndOutputs,
        };
        request.RuntimeStatus.AddRange((query.Statuses ?? []).Select(status => (OrchestrationStatus)status));
        var answer = await calls.CallAsync((c, o) => c.QueryInstancesAsync(new() { Query = request }, o), cancellation);
        return new(
            [.. answer.OrchestrationState.Select(StateReader.Read)],
            string.IsNullOrEmpty(answer.ContinuationToken) ? null : answer.ContinuationToken);
    }

    public async Task<PurgeResult> PurgeAsync(string instanceId, CancellationToken cancellation)
    {
        var request = new PurgeInstancesRequest { InstanceId = instanceId };
        try
        {
            var answer = await calls.CallAsync((c, o) => c.PurgeInstancesAsync(request, o), cancellation);
            return new(answer.DeletedInstanceCount);
        }
        catch (InvalidOperationException refused) when (refused.InnerException is RpcException)
        {
            // It is alive.
            return new(0);
        }
    }

    public async Task<PurgeResult> PurgeAsync(PurgeInstancesFilter filter, CancellationToken cancellation)
    {
        var request = new PurgeInstanceFilter
        {
            CreatedTimeFrom = Instant(filter.CreatedFrom),
            CreatedTimeTo = Instant(filter.CreatedTo),
        };
        request.RuntimeStatus.AddRange(
            Ended.Intersect(filter.Statuses ?? Ended).Select(status => (OrchestrationStatus)status));
        for (var deleted = 0; ;)
        {
            if (request.RuntimeStatus.Count == 0)
            {
                return new(deleted);
            }

            var answer = await calls.CallAsync(
                (c, o) => c.PurgeInstancesAsync(new() { PurgeInstanceFilter = request }, o), cancellation);
            deleted += answer.DeletedInstanceCount;
            // The host may stop half-way, and says so.
            if (answer.IsComplete != false)
            {
                return new(deleted);
            }
        }
    }

    private static Timestamp? Instant(DateTimeOffset? at) =>
        at is { } instant ? Timestamp.FromDateTimeOffset(instant) : null;
}
