namespace TenderFlow.Durable;

/// <summary>How to call an activity or a sub-orchestration.</summary>
/// <param name="Retry">When to try again after a failure; null: never.</param>
public record TaskOptions(RetryPolicy? Retry = null)
{
    /// <summary>Options that only carry a retry policy.</summary>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>The same options for a sub-orchestration with an id of its own.</summary>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(Retry, instanceId);
}

/// <summary>How to call a sub-orchestration.</summary>
/// <param name="Retry">When to try again after a failure; null: never.</param>
/// <param name="InstanceId">The id of the child; null: a new deterministic one.</param>
public sealed record SubOrchestrationOptions(RetryPolicy? Retry = null, string? InstanceId = null)
    : TaskOptions(Retry);
