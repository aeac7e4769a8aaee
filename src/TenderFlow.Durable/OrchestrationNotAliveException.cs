namespace TenderFlow.Durable;

/// <summary>Something was asked of an instance that does not exist or has ended.</summary>
public sealed class OrchestrationNotAliveException : Exception
{
    /// <summary>Says which instance, and how it ended.</summary>
    public OrchestrationNotAliveException(string instanceId, OrchestrationRuntimeStatus? status)
        : base(status is null
            ? $"There is no instance '{instanceId}'. Start it first."
            : $"Instance '{instanceId}' has ended as {status}. Start it again first.")
    {
        InstanceId = instanceId;
        Status = status;
    }

    /// <summary>The instance.</summary>
    public string InstanceId { get; }

    /// <summary>How it ended; null if it never was.</summary>
    public OrchestrationRuntimeStatus? Status { get; }

    /// <summary>True if no instance has that id.</summary>
    public bool IsUnknown => Status is null;
}
