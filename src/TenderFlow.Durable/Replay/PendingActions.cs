using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>Actions the code asked for that no event of the history has confirmed yet.</summary>
internal sealed class PendingActions
{
    // Ids grow by one, so the place of an action is its id less that of the first one.
    private readonly List<OrchestrationAction?> _places = [];
    private int _firstId;
    private int _count;

    /// <summary>All of them, in the order of their ids.</summary>
    public OrchestrationAction[] ToArray()
    {
        var actions = new OrchestrationAction[_count];
        var next = 0;
        foreach (var action in _places)
        {
            if (action is not null)
            {
                actions[next++] = action is ScheduleTask { Unwritten: { } input } task
                    ? task with { Input = Payload.Write(input), Unwritten = null }
                    : action;
            }
        }

        return actions;
    }

    public void Add(OrchestrationAction action)
    {
        if (_count == 0)
        {
            _places.Clear();
            _firstId = action.Id;
        }

        while (_firstId + _places.Count < action.Id)
        {
            _places.Add(null);
        }

        _places.Add(action);
        _count++;
    }

    public void DropCompletion()
    {
        if (_places is [.., CompleteOrchestration])
        {
            _places.RemoveAt(_places.Count - 1);
            _count--;
        }
    }

    public void Clear()
    {
        _places.Clear();
        _count = 0;
    }

    /// <summary>Takes out the action that an event confirms.</summary>
    /// <returns>Null if they fit; otherwise what the history holds and what the code asked for.</returns>
    public (string Recorded, string Asked)? Confirm(HistoryEvent recorded)
    {
        var place = recorded.EventId - _firstId;
        OrchestrationAction? asked = null;
        if (_count > 0 && place >= 0 && place < _places.Count)
        {
            asked = _places[place];
            _places[place] = null;
            _count -= asked is null ? 0 : 1;
        }

        return Fits(recorded, asked) ? null : (Describe(recorded), asked?.ToString() ?? "nothing more");
    }

    private static bool Fits(HistoryEvent recorded, OrchestrationAction? asked) => recorded switch
    {
        TaskScheduled was => asked is ScheduleTask now && Same(was.Name, now.Name),
        TimerCreated => asked is CreateTimer,
        EventSent was => asked is SendEvent now && Same(was.Name, now.Name),
        SubOrchestrationCreated was => asked is CreateSubOrchestration now
            && Same(was.Name, now.Name)
            && (was.InstanceId.Length == 0 || string.Equals(was.InstanceId, now.InstanceId, StringComparison.Ordinal)),
        _ => false,
    };

    private static string Describe(HistoryEvent recorded) => recorded switch
    {
        TaskScheduled e => new ScheduleTask(e.EventId, e.Name, Input: null).ToString(),
        TimerCreated e => new CreateTimer(e.EventId, e.FireAt).ToString(),
        EventSent e => new SendEvent(e.EventId, e.InstanceId, e.Name, e.Input).ToString(),
        SubOrchestrationCreated e =>
            new CreateSubOrchestration(e.EventId, e.Name, e.InstanceId, Input: null).ToString(),
        _ => recorded.GetType().Name,
    };

    private static bool Same(string was, string now) => string.Equals(was, now, StringComparison.OrdinalIgnoreCase);
}
