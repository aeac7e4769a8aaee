namespace TenderFlow.Durable.History;

/// <summary>The code begins.</summary>
/// <param name="Timestamp">When it was asked for.</param>
/// <param name="Name">The orchestrator.</param>
/// <param name="InstanceId">The instance.</param>
/// <param name="ExecutionId">The run of the instance: another one after each continue-as-new.</param>
/// <param name="Input">JSON; null if absent.</param>
/// <param name="Version">The version asked for; null if none.</param>
/// <param name="Parent">Who waits for the result; null if no orchestration does.</param>
/// <param name="Tags">What was recorded with the start, by name; null if nothing.</param>
public sealed record ExecutionStarted(
    DateTime Timestamp,
    string Name,
    string InstanceId,
    string ExecutionId,
    string? Input = null,
    string? Version = null,
    ParentLink? Parent = null,
    IReadOnlyDictionary<string, string>? Tags = null) : HistoryEvent(NoAction, Timestamp);

/// <summary>Where the result of a sub-orchestration goes.</summary>
/// <param name="Name">The parent's orchestrator.</param>
/// <param name="InstanceId">The parent.</param>
/// <param name="ExecutionId">The run of the parent that asked.</param>
/// <param name="TaskId">The id of the parent's action.</param>
public sealed record ParentLink(string Name, string InstanceId, string ExecutionId, int TaskId);

/// <summary>The instance has ended; the last entry.</summary>
/// <param name="EventId">The id of the completing action.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Status">How.</param>
/// <param name="Result">JSON, or the reason of a termination; null if absent.</param>
/// <param name="Failure">What failed; null if nothing did.</param>
public sealed record ExecutionCompleted(
    int EventId,
    DateTime Timestamp,
    OrchestrationRuntimeStatus Status,
    string? Result = null,
    TaskFailureDetails? Failure = null) : HistoryEvent(EventId, Timestamp);

/// <summary>Someone ended the instance.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="Output">What the instance shows as its result: the reason.</param>
/// <param name="Recurse">True if its sub-orchestrations were ended with it.</param>
public sealed record ExecutionTerminated(DateTime Timestamp, string? Output = null, bool Recurse = false)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>Someone put the instance on hold.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="Reason">Why; null if not said.</param>
public sealed record ExecutionSuspended(DateTime Timestamp, string? Reason = null)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>The hold is over.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="Reason">Why; null if not said.</param>
public sealed record ExecutionResumed(DateTime Timestamp, string? Reason = null)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>The instance had failed; someone took the failures out of its history and lets it go on.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="Reason">Why; null if not said.</param>
public sealed record ExecutionRewound(DateTime Timestamp, string? Reason = null)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>A step begins. Its time is "now" for everything that follows.</summary>
/// <param name="Timestamp">The time of the step.</param>
public sealed record OrchestratorStarted(DateTime Timestamp) : HistoryEvent(NoAction, Timestamp);

/// <summary>A step has been committed.</summary>
/// <param name="Timestamp">When.</param>
public sealed record OrchestratorCompleted(DateTime Timestamp) : HistoryEvent(NoAction, Timestamp);
