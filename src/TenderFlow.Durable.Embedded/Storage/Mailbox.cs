namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>
/// Messages that can be read now, in memory for the time of one transaction: what is read in the same transaction
/// never becomes a row.
/// </summary>
internal sealed class Mailbox
{
    private readonly Dictionary<long, List<Message>> _byInstance = [];
    private readonly PriorityQueue<long, (long Due, long Seq)> _order = new();

    public IEnumerable<Message> All => _byInstance.Values.SelectMany(list => list).OrderBy(message => message.Seq);

    public bool IsEmpty => _byInstance.Count == 0;

    public void Add(Message message)
    {
        if (!_byInstance.TryGetValue(message.Instance, out var list))
        {
            _byInstance.Add(message.Instance, list = []);
        }

        list.Add(message);
        _order.Enqueue(message.Instance, (message.Due, message.Seq));
    }

    /// <summary>The instance whose message has waited longest; null if there is none.</summary>
    public long? Next()
    {
        while (_order.TryPeek(out var instance, out var place))
        {
            // The place of a message that was taken is no place for those that came later.
            if (_byInstance.TryGetValue(instance, out var list) && list.Exists(message => message.Seq == place.Seq))
            {
                return instance;
            }

            _order.Dequeue();
        }

        return null;
    }

    public List<Message>? Take(long instance) => _byInstance.Remove(instance, out var list) ? list : null;

    public void Drop(long instance, long run)
    {
        if (_byInstance.TryGetValue(instance, out var list))
        {
            list.RemoveAll(message => message.Run == run);
            if (list.Count == 0)
            {
                _byInstance.Remove(instance);
            }
        }
    }

    public void Clear()
    {
        _byInstance.Clear();
        _order.Clear();
    }
}
