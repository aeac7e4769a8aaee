namespace TenderFlow.Durable.History;

/// <summary>An activity was asked for.</summary>
/// <param name="EventId">The id of the action.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Name">The activity.</param>
/// <param name="Version">The version asked for; null if none.</param>
/// <param name="Tags">What was recorded with the call, by name; null if nothing.</param>
public sealed record TaskScheduled(
    int EventId,
    DateTime Timestamp,
    string Name,
    string? Version = null,
    IReadOnlyDictionary<string, string>? Tags = null) : HistoryEvent(EventId, Timestamp);

/// <summary>An activity has answered.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="TaskId">The action it answers.</param>
/// <param name="Result">JSON; null if absent.</param>
public sealed record TaskCompleted(DateTime Timestamp, int TaskId, string? Result = null)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>An activity has failed.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="TaskId">The action it answers.</param>
/// <param name="Failure">How; null if unknown.</param>
public sealed record TaskFailed(DateTime Timestamp, int TaskId, TaskFailureDetails? Failure = null)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>A child was started.</summary>
/// <param name="EventId">The id of the action.</param>
/// <param name="Timestamp">When.</param>
/// <param name="InstanceId">The child.</param>
/// <param name="Name">The child's orchestrator.</param>
/// <param name="Version">The version asked for; null if none.</param>
/// <param name="Tags">What was recorded with the call, by name; null if nothing.</param>
public sealed record SubOrchestrationCreated(
    int EventId,
    DateTime Timestamp,
    string InstanceId,
    string Name,
    string? Version = null,
    IReadOnlyDictionary<string, string>? Tags = null) : HistoryEvent(EventId, Timestamp);

/// <summary>A child has completed.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="TaskId">The action it answers.</param>
/// <param name="Result">JSON; null if absent.</param>
public sealed record SubOrchestrationCompleted(DateTime Timestamp, int TaskId, string? Result = null)
    : HistoryEvent(NoAction, Timestamp);

/// <summary>A child has failed or was terminated.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="TaskId">The action it answers.</param>
/// <param name="Failure">How; null if unknown.</param>
public sealed record SubOrchestrationFailed(DateTime Timestamp, int TaskId, TaskFailureDetails? Failure = null)
    : HistoryEvent(NoAction, Timestamp);
