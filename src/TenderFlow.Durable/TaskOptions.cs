namespace TenderFlow.Durable;

/// <summary>How to call an activity or a sub-orchestration.</summary>
public record TaskOptions
{
    /// <summary>Makes options.</summary>
    /// <param name="retry">When to try again after a failure; null: never.</param>
    /// <param name="tags">What to record with the call; null: nothing.</param>
    public TaskOptions(TaskRetryOptions? retry = null, IReadOnlyDictionary<string, string>? tags = null)
    {
        Retry = retry;
        Tags = tags;
    }

    /// <summary>When to try again after a failure; null: never.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>What to record with the call, by name; null: nothing.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>
    /// The version to call. Null: an activity is called without one, and a sub-orchestration gets the version that new
    /// starts get.
    /// </summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Options that only carry a retry policy.</summary>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>Options that only carry a retry handler.</summary>
    public static TaskOptions FromRetryHandler(RetryHandler handler) => new(handler);

    /// <summary>Options that only carry a retry handler.</summary>
    public static TaskOptions FromRetryHandler(AsyncRetryHandler handler) => new(handler);

    /// <summary>The same options for a sub-orchestration with an id of its own.</summary>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}

/// <summary>How to call a sub-orchestration.</summary>
public sealed record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Makes options.</summary>
    /// <param name="retry">When to try again after a failure; null: never.</param>
    /// <param name="instanceId">The id of the child; null: a new deterministic one.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null) : base(retry) =>
        InstanceId = instanceId;

    /// <summary>Adds an id to options.</summary>
    /// <param name="options">All but the id.</param>
    /// <param name="instanceId">The id of the child; null: that of the options, if they have one.</param>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null) : base(options) =>
        InstanceId = instanceId ?? (options as SubOrchestrationOptions)?.InstanceId;

    /// <summary>The id of the child; null: a new deterministic one.</summary>
    public string? InstanceId { get; init; }
}
