using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>
/// Events that came before anybody waited, and waits that no event has answered; first in, first out.
/// </summary>
internal sealed class EventInbox
{
    private readonly List<EventRaised> _unread = [];
    private readonly Dictionary<string, LinkedList<OpenTask>> _waiters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many waits are open.</summary>
    public int Waiting { get; private set; }

    /// <summary>Events nobody has read, oldest first.</summary>
    public IReadOnlyList<EventRaised> Unread => [.. _unread];

    /// <summary>Keeps an event for the next run.</summary>
    public void Keep(EventRaised raised) => _unread.Add(raised);

    public void Receive(EventRaised raised)
    {
        if (!_waiters.TryGetValue(raised.Name, out var queue) || queue.First is not { } oldest)
        {
            _unread.Add(raised);
            return;
        }

        queue.RemoveFirst();
        Waiting--;
        oldest.Value.Complete(raised.Input);
    }

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var open = new OpenTask<T>(name);
        if (cancellation.IsCancellationRequested)
        {
            open.Cancel(cancellation);
            return open.Task;
        }

        var index = _unread.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            var raised = _unread[index];
            _unread.RemoveAt(index);
            open.Complete(raised.Input);
            return open.Task;
        }

        if (!_waiters.TryGetValue(name, out var queue))
        {
            _waiters.Add(name, queue = new());
        }

        var place = queue.AddLast(open);
        Waiting++;
        cancellation.Register(() => Leave(place, open, cancellation));
        return open.Task;
    }

    private void Leave<T>(LinkedListNode<OpenTask> place, OpenTask<T> open, CancellationToken cancellation)
    {
        if (place.List is { } queue)
        {
            queue.Remove(place);
            Waiting--;
            open.Cancel(cancellation);
        }
    }
}
