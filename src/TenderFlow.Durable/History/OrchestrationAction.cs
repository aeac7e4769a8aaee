namespace TenderFlow.Durable.History;

/// <summary>Something that an orchestration asks its engine to do.</summary>
/// <param name="Id">The place in the order in which the code asked, from 0 in each run.</param>
public abstract record OrchestrationAction(int Id);

/// <summary>Run an activity.</summary>
public sealed record ScheduleTask(int Id, string Name, string? Input) : OrchestrationAction(Id)
{
    /// <summary>An input that is written only if somebody has to see it: in a replay hardly anybody has.</summary>
    internal object? Unwritten { get; init; }

    /// <summary>The version to call; null: none.</summary>
    public string? Version { get; init; }

    /// <summary>What to record with the call, by name; null: nothing.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"activity '{Name}' (#{Id})";
}

/// <summary>Start a child and report its result.</summary>
public sealed record CreateSubOrchestration(int Id, string Name, string InstanceId, string? Input)
    : OrchestrationAction(Id)
{
    /// <summary>The version the child keeps for its life; null: none.</summary>
    public string? Version { get; init; }

    /// <summary>What to record with the child, by name; null: nothing.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"sub-orchestration '{Name}' as '{InstanceId}' (#{Id})";
}

/// <summary>Report when an instant, in UTC, has come.</summary>
public sealed record CreateTimer(int Id, DateTime FireAt) : OrchestrationAction(Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"timer for {FireAt:u} (#{Id})";
}

/// <summary>Send an event to an instance.</summary>
public sealed record SendEvent(int Id, string InstanceId, string Name, string? Input) : OrchestrationAction(Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"event '{Name}' to '{InstanceId}' (#{Id})";
}

/// <summary>End this run.</summary>
/// <param name="Id">The place in the order.</param>
/// <param name="Status">Completed, Failed, Terminated or ContinuedAsNew.</param>
/// <param name="Result">JSON result, new input, message of a failure or reason of a termination.</param>
/// <param name="Failure">What failed; null if nothing did.</param>
/// <param name="CarryoverEvents">Events that nobody read, for the next run.</param>
public sealed record CompleteOrchestration(
    int Id,
    OrchestrationRuntimeStatus Status,
    string? Result,
    TaskFailureDetails? Failure = null,
    IReadOnlyList<EventRaised>? CarryoverEvents = null) : OrchestrationAction(Id)
{
    /// <summary>The version of the next run; null: that of this one.</summary>
    public string? NewVersion { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"the end as {Status} (#{Id})";
}
