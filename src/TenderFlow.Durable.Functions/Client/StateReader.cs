using System.Collections.ObjectModel;
using Google.Protobuf.WellKnownTypes;
using TenderFlow.Durable.Functions.Protocol;
using TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Client;

/// <summary>The state of an instance as the extension tells it, as ours.</summary>
internal static class StateReader
{
    public static OrchestrationMetadata Read(OrchestrationState state)
    {
        var status = (OrchestrationRuntimeStatus)state.OrchestrationStatus;
        return new(state.Name, state.InstanceId)
        {
            RuntimeStatus = status,
            CreatedAt = Instant(state.CreatedTimestamp),
            LastUpdatedAt = Instant(state.LastUpdatedTimestamp),
            SerializedInput = state.Input,
            // Of a failed instance the extension shows the failure here once more, as plain text.
            SerializedOutput = status == OrchestrationRuntimeStatus.Failed ? null : state.Output,
            SerializedCustomStatus = state.CustomStatus,
            Version = state.Version ?? "",
            Tags = state.Tags.Count == 0
                ? ReadOnlyDictionary<string, string>.Empty
                : new Dictionary<string, string>(state.Tags, StringComparer.Ordinal),
            FailureDetails = Failures.Read(state.FailureDetails),
        };
    }

    private static DateTimeOffset Instant(Timestamp? at) => at?.ToDateTimeOffset() ?? DateTimeOffset.UnixEpoch;
}
