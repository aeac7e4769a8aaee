using System.Collections.ObjectModel;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>One instance as it is stored.</summary>
internal sealed record InstanceRow(long Key, string Id, string Name, string? Version, long Run, long Created)
{
    public OrchestrationRuntimeStatus Status { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public string? Failure { get; init; }

    public ParentLink? Parent { get; init; }

    public long Updated { get; init; }

    public int Steps { get; init; }

    /// <summary>JSON; null: none.</summary>
    public string? Tags { get; init; }

    /// <summary>Why messages of this instance are parked; null if none is.</summary>
    public string? Trouble { get; init; }

    public bool HasEnded => Status is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public Dictionary<string, string>? ReadTags() => Payload.Read<Dictionary<string, string>>(Tags);

    public OrchestrationMetadata ToMetadata(bool withPayloads) => new(Name, Id)
    {
        RuntimeStatus = Status,
        Version = Version ?? "",
        Tags = (IReadOnlyDictionary<string, string>?)ReadTags() ?? ReadOnlyDictionary<string, string>.Empty,
        Trouble = Trouble,
        CreatedAt = new DateTimeOffset(Created, TimeSpan.Zero),
        LastUpdatedAt = new DateTimeOffset(Updated, TimeSpan.Zero),
        SerializedInput = withPayloads ? Input : null,
        SerializedOutput = withPayloads ? Output : null,
        SerializedCustomStatus = withPayloads ? CustomStatus : null,
        FailureDetails = Failure is null ? null : HistoryJson.ReadFailure(Failure),
    };
}
