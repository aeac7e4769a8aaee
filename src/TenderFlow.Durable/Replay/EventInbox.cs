using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>
/// Events that came before anybody waited, and waits that no event has answered; first in, first out.
/// </summary>
internal sealed class EventInbox
{
    private readonly LinkedList<EventRaised> _unread = [];
    private readonly Dictionary<string, LinkedList<IOpenTask>> _waiters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many waits are open.</summary>
    public int Waiting { get; private set; }

    /// <summary>Events nobody has read, oldest first.</summary>
    public IReadOnlyList<EventRaised> Unread => [.. _unread];

    /// <summary>Keeps an event for the next run.</summary>
    public void Keep(EventRaised raised) => _unread.AddLast(raised);

    public void Receive(EventRaised raised)
    {
        if (!_waiters.TryGetValue(raised.Name, out var queue) || queue.First is not { } oldest)
        {
            _unread.AddLast(raised);
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
            open.TrySetCanceled(cancellation);
        }
        else if (TakeUnread(name) is { } raised)
        {
            open.Complete(raised.Input);
        }
        else
        {
            Enqueue(name, open, cancellation);
        }

        return open.Task;
    }

    private EventRaised? TakeUnread(string name)
    {
        for (var node = _unread.First; node is not null; node = node.Next)
        {
            if (string.Equals(node.Value.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                _unread.Remove(node);
                return node.Value;
            }
        }

        return null;
    }

    private void Enqueue<T>(string name, OpenTask<T> open, CancellationToken cancellation)
    {
        if (!_waiters.TryGetValue(name, out var queue))
        {
            _waiters.Add(name, queue = new());
        }

        var place = queue.AddLast(open);
        Waiting++;
        if (cancellation.CanBeCanceled)
        {
            LeaveOn(place, open, cancellation);
        }
    }

    private void LeaveOn<T>(LinkedListNode<IOpenTask> place, OpenTask<T> open, CancellationToken cancellation) =>
        cancellation.Register(() =>
        {
            if (place.List is { } queue)
            {
                queue.Remove(place);
                Waiting--;
                open.TrySetCanceled(cancellation);
            }
        });
}
