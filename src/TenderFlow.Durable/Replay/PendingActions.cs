using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>Actions the code asked for that no event of the history has confirmed yet.</summary>
internal sealed class PendingActions
{
    private readonly Dictionary<int, OrchestrationAction> _pending = [];

    public IReadOnlyList<OrchestrationAction> InOrder => [.. _pending.Values.OrderBy(action => action.Id)];

    public void Add(OrchestrationAction action) => _pending.Add(action.Id, action);

    public void DropCompletion()
    {
        if (_pending.Values.OfType<CompleteOrchestration>().FirstOrDefault() is { } completion)
        {
            _pending.Remove(completion.Id);
        }
    }

    public void Clear() => _pending.Clear();

    /// <summary>Takes out the action that an event confirms.</summary>
    /// <returns>Null if they fit; otherwise what the history holds and what the code asked for.</returns>
    public (string Recorded, string Asked)? Confirm(HistoryEvent recorded)
    {
        _pending.Remove(recorded.EventId, out var asked);
        return Fits(recorded, asked) ? null : (Describe(recorded), asked?.ToString() ?? "nothing more");
    }

    private static bool Fits(HistoryEvent recorded, OrchestrationAction? asked) => (recorded, asked) switch
    {
        (TaskScheduled was, ScheduleTask now) => Same(was.Name, now.Name),
        (TimerCreated, CreateTimer) => true,
        (EventSent was, SendEvent now) => Same(was.Name, now.Name),
        (SubOrchestrationCreated was, CreateSubOrchestration now) =>
            Same(was.Name, now.Name)
            && (was.InstanceId.Length == 0 || string.Equals(was.InstanceId, now.InstanceId, StringComparison.Ordinal)),
        _ => false,
    };

    private static string Describe(HistoryEvent recorded) => recorded switch
    {
        TaskScheduled e => $"activity '{e.Name}' (#{e.EventId})",
        TimerCreated e => $"timer (#{e.EventId})",
        EventSent e => $"event '{e.Name}' to '{e.InstanceId}' (#{e.EventId})",
        SubOrchestrationCreated e => $"sub-orchestration '{e.Name}' as '{e.InstanceId}' (#{e.EventId})",
        _ => recorded.GetType().Name,
    };

    private static bool Same(string was, string now) => string.Equals(was, now, StringComparison.OrdinalIgnoreCase);
}
