namespace TenderFlow.Durable;

/// <summary>A start was asked for under an id that is taken, and the start was to fail then.</summary>
public sealed class OrchestrationAlreadyExistsException(string instanceId, OrchestrationRuntimeStatus status)
    : InvalidOperationException($"There is an instance '{instanceId}' already. It is {status}.")
{
    /// <summary>The instance.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>Where it stands.</summary>
    public OrchestrationRuntimeStatus Status { get; } = status;
}
