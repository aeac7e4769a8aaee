namespace TenderFlow.Durable.History;

/// <summary>A timer was set.</summary>
/// <param name="EventId">The id of the action.</param>
/// <param name="Timestamp">When it was set.</param>
/// <param name="FireAt">When it fires, in UTC.</param>
public sealed record TimerCreated(int EventId, DateTime Timestamp, DateTime FireAt) : HistoryEvent(EventId, Timestamp);

/// <summary>A timer has fired.</summary>
/// <param name="Timestamp">When it was noticed.</param>
/// <param name="TimerId">The action it answers.</param>
/// <param name="FireAt">When it was due, in UTC.</param>
public sealed record TimerFired(DateTime Timestamp, int TimerId, DateTime FireAt) : HistoryEvent(NoAction, Timestamp);

/// <summary>An event was sent to another instance.</summary>
/// <param name="EventId">The id of the action.</param>
/// <param name="Timestamp">When.</param>
/// <param name="InstanceId">The receiver.</param>
/// <param name="Name">The event.</param>
/// <param name="Input">JSON; null if absent.</param>
public sealed record EventSent(int EventId, DateTime Timestamp, string InstanceId, string Name, string? Input = null)
    : HistoryEvent(EventId, Timestamp);

/// <summary>An event has come in.</summary>
/// <param name="Timestamp">When.</param>
/// <param name="Name">The event; names compare without case.</param>
/// <param name="Input">JSON; null if absent.</param>
public sealed record EventRaised(DateTime Timestamp, string Name, string? Input = null)
    : HistoryEvent(NoAction, Timestamp);
