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

    public bool HasEnded => Status is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public OrchestrationMetadata ToMetadata(bool withPayloads) => new(Name, Id)
    {
        RuntimeStatus = Status,
        CreatedAt = new DateTimeOffset(Created, TimeSpan.Zero),
        LastUpdatedAt = new DateTimeOffset(Updated, TimeSpan.Zero),
        SerializedInput = withPayloads ? Input : null,
        SerializedOutput = withPayloads ? Output : null,
        SerializedCustomStatus = withPayloads ? CustomStatus : null,
        FailureDetails = Failure is null ? null : HistoryJson.ReadFailure(Failure),
    };
}
