using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>
/// Live orchestrations, so that a step need not replay the whole history; the least used leave first.
/// </summary>
internal sealed class ExecutorCache(int capacity)
{
    private readonly Dictionary<long, LinkedListNode<Entry>> _byInstance = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>
    /// The executor that stands exactly where the stored history ends; null if it has to be replayed.
    /// </summary>
    public OrchestrationExecutor? Take(InstanceRow row)
    {
        if (!_byInstance.Remove(row.Key, out var node))
        {
            return null;
        }

        _byUse.Remove(node);
        return node.Value.Run == row.Run && node.Value.Steps == row.Steps ? node.Value.Executor : null;
    }

    public void Put(InstanceRow row, OrchestrationExecutor executor)
    {
        Remove(row.Key);
        _byInstance.Add(row.Key, _byUse.AddFirst(new Entry(row.Key, row.Run, row.Steps, executor)));
        if (_byInstance.Count > capacity && _byUse.Last is { } oldest)
        {
            Remove(oldest.Value.Instance);
        }
    }

    public void Remove(long instance)
    {
        if (_byInstance.Remove(instance, out var node))
        {
            _byUse.Remove(node);
        }
    }

    private sealed record Entry(long Instance, long Run, int Steps, OrchestrationExecutor Executor);
}
