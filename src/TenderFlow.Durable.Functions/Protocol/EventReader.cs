using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using TenderFlow.Durable.History;
using Kind = TenderFlow.Durable.Functions.Protocol.Messages.HistoryEvent.EventTypeOneofCase;

namespace TenderFlow.Durable.Functions.Protocol;

/// <summary>History events of the protocol as events of our own.</summary>
internal static class EventReader
{
    /// <summary>The host tells of a function it does not have, or that is switched off, by saying nothing.</summary>
    private static readonly TaskFailureDetails NoSuchActivity = new(
        typeof(UnknownTaskException).FullName!,
        "The host has no such activity, or it is switched off.",
        IsNonRetriable: true);

    /// <summary>Reads events in order. Those of an unknown kind are left out.</summary>
    public static IEnumerable<HistoryEvent> ReadAll(IEnumerable<Messages.HistoryEvent> events) =>
        events.Select(Read).OfType<HistoryEvent>();

    /// <summary>Reads one event; null if it is of an unknown kind.</summary>
    public static HistoryEvent? Read(Messages.HistoryEvent e)
    {
        var at = Utc(e.Timestamp);
        return e.EventTypeCase switch
        {
            Kind.OrchestratorStarted => new OrchestratorStarted(at),
            Kind.OrchestratorCompleted => new OrchestratorCompleted(at),
            Kind.ExecutionStarted => Started(at, e.ExecutionStarted),
            Kind.ExecutionCompleted => Completed(e.EventId, at, e.ExecutionCompleted),
            Kind.ExecutionTerminated =>
                new ExecutionTerminated(at, e.ExecutionTerminated.Input, e.ExecutionTerminated.Recurse),
            Kind.ExecutionSuspended => new ExecutionSuspended(at, e.ExecutionSuspended.Input),
            Kind.ExecutionResumed => new ExecutionResumed(at, e.ExecutionResumed.Input),
            Kind.TaskScheduled => Scheduled(e.EventId, at, e.TaskScheduled),
            Kind.TaskCompleted =>
                ActivityResult.Read(at, e.TaskCompleted.TaskScheduledId, e.TaskCompleted.Result),
            Kind.TaskFailed => new TaskFailed(
                at, e.TaskFailed.TaskScheduledId, Failures.Read(e.TaskFailed.FailureDetails) ?? NoSuchActivity),
            Kind.SubOrchestrationInstanceCreated => Created(e.EventId, at, e.SubOrchestrationInstanceCreated),
            Kind.SubOrchestrationInstanceCompleted => new SubOrchestrationCompleted(
                at, e.SubOrchestrationInstanceCompleted.TaskScheduledId, e.SubOrchestrationInstanceCompleted.Result),
            Kind.SubOrchestrationInstanceFailed => new SubOrchestrationFailed(
                at,
                e.SubOrchestrationInstanceFailed.TaskScheduledId,
                Failures.Read(e.SubOrchestrationInstanceFailed.FailureDetails)),
            Kind.TimerCreated => new TimerCreated(e.EventId, at, Utc(e.TimerCreated.FireAt)),
            Kind.TimerFired => new TimerFired(at, e.TimerFired.TimerId, Utc(e.TimerFired.FireAt)),
            Kind.EventSent =>
                new EventSent(e.EventId, at, e.EventSent.InstanceId, e.EventSent.Name, e.EventSent.Input),
            Kind.EventRaised => new EventRaised(at, e.EventRaised.Name, e.EventRaised.Input),
            _ => null,
        };
    }

    private static DateTime Utc(Timestamp? at) => at?.ToDateTime() ?? DateTime.UnixEpoch;

    private static ExecutionStarted Started(DateTime at, Messages.ExecutionStartedEvent e) => new(
        at,
        e.Name,
        e.OrchestrationInstance?.InstanceId ?? "",
        e.OrchestrationInstance?.ExecutionId ?? "",
        e.Input,
        Version(e.Version),
        e.ParentInstance is { } parent
            ? new ParentLink(
                parent.Name ?? "",
                parent.OrchestrationInstance?.InstanceId ?? "",
                parent.OrchestrationInstance?.ExecutionId ?? "",
                parent.TaskScheduledId)
            : null,
        Tags(e.Tags));

    private static TaskScheduled Scheduled(int id, DateTime at, Messages.TaskScheduledEvent e) =>
        new(id, at, e.Name, Version(e.Version), Tags(e.Tags));

    private static SubOrchestrationCreated Created(int id, DateTime at, Messages.SubOrchestrationCreatedEvent e) =>
        new(id, at, e.InstanceId, e.Name, Version(e.Version), Tags(e.Tags));

    private static string? Version(string? version) => string.IsNullOrEmpty(version) ? null : version;

    private static Dictionary<string, string>? Tags(MapField<string, string> tags) =>
        tags.Count == 0 ? null : new Dictionary<string, string>(tags, StringComparer.Ordinal);

    private static ExecutionCompleted Completed(int id, DateTime at, Messages.ExecutionCompletedEvent e) => new(
        id, at, (OrchestrationRuntimeStatus)e.OrchestrationStatus, e.Result, Failures.Read(e.FailureDetails));
}
