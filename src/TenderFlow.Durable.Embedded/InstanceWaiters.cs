using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded;

/// <summary>Callers that wait for an instance to begin or to end.</summary>
internal sealed class InstanceWaiters
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Waiter>> _waiters = new(StringComparer.Ordinal);

    public Waiter Add(string instanceId, bool forEnd)
    {
        var waiter = new Waiter(instanceId, forEnd);
        lock (_gate)
        {
            if (!_waiters.TryGetValue(instanceId, out var list))
            {
                _waiters.Add(instanceId, list = []);
            }

            list.Add(waiter);
        }

        return waiter;
    }

    public void Remove(Waiter waiter)
    {
        lock (_gate)
        {
            if (_waiters.TryGetValue(waiter.InstanceId, out var list) && list.Remove(waiter) && list.Count == 0)
            {
                _waiters.Remove(waiter.InstanceId);
            }
        }
    }

    public void Tell(InstanceRow row)
    {
        lock (_gate)
        {
            if (_waiters.TryGetValue(row.Id, out var list))
            {
                list.ForEach(waiter => waiter.Look(row));
            }
        }
    }

    public void FailAll(Exception exception)
    {
        lock (_gate)
        {
            foreach (var waiter in _waiters.Values.SelectMany(list => list))
            {
                waiter.Fail(exception);
            }
        }
    }

    internal sealed class Waiter(string instanceId, bool forEnd)
    {
        private readonly TaskCompletionSource<InstanceRow> _source =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string InstanceId => instanceId;

        public Task<InstanceRow> Task => _source.Task;

        public void Look(InstanceRow row)
        {
            if (forEnd ? row.HasEnded : row.Status != OrchestrationRuntimeStatus.Pending)
            {
                _source.TrySetResult(row);
            }
        }

        public void Fail(Exception exception) => _source.TrySetException(exception);
    }
}
