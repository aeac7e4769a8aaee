namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>
/// Work that can be handed out, in the order it was asked for. A bounded part is in memory; the rest is fetched from the
/// table when its turn comes. Any thread may take; only the one that holds the database may offer and refill.
/// </summary>
internal sealed class ReadyWork(ActivityTable table)
{
    private const int InMemory = 1024;
    private readonly Lock _gate = new();
    private readonly Queue<ActivityWork> _queue = [];
    private bool _moreStored = true;
    private long _last;

    /// <summary>The next piece of work; null if none is in memory.</summary>
    public ActivityWork? Take()
    {
        lock (_gate)
        {
            return _queue.TryDequeue(out var work) ? work : null;
        }
    }

    /// <summary>Adds work that has just been committed.</summary>
    public void Offer(List<ActivityWork> added)
    {
        if (added.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            // Behind stored work it has to wait in the table too, or the order would change.
            _moreStored |= _queue.Count + added.Count > InMemory;
            if (!_moreStored)
            {
                added.ForEach(_queue.Enqueue);
                _last = added[^1].Seq;
            }
        }
    }

    /// <summary>Fetches stored work if little is left in memory.</summary>
    /// <returns>True if there is work in memory now.</returns>
    public bool Refill()
    {
        lock (_gate)
        {
            if (_moreStored && _queue.Count < InMemory / 2)
            {
                var fetched = table.After(_last, InMemory / 2);
                _moreStored = fetched.Count == InMemory / 2;
                fetched.ForEach(_queue.Enqueue);
                _last = fetched.Count > 0 ? fetched[^1].Seq : _last;
            }

            return _queue.Count > 0;
        }
    }

    /// <summary>Takes out the work of an instance that was purged.</summary>
    public void Drop(long instance)
    {
        lock (_gate)
        {
            if (_queue.Count > 0)
            {
                ActivityWork[] rest = [.. _queue.Where(work => work.Instance != instance)];
                _queue.Clear();
                Array.ForEach(rest, _queue.Enqueue);
            }
        }
    }
}
