namespace TenderFlow.Durable.Replay;

/// <summary>
/// The one logical thread of an orchestrator: whatever its code continues with is queued here and run in order.
/// </summary>
internal sealed class OrchestratorThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = [];
    private int _owner;

    /// <summary>True when the caller runs inside the orchestrator.</summary>
    public bool IsCurrent => _owner == Environment.CurrentManagedThreadId && Current == this;

    /// <summary>Makes the calling thread the orchestrator's own.</summary>
    /// <returns>What <see cref="Leave"/> needs to know.</returns>
    public SynchronizationContext? Enter()
    {
        var before = Current;
        _owner = Environment.CurrentManagedThreadId;
        SetSynchronizationContext(this);
        return before;
    }

    /// <summary>Gives the calling thread back.</summary>
    public void Leave(SynchronizationContext? before)
    {
        _owner = 0;
        SetSynchronizationContext(before);
    }

    /// <summary>Runs all that the code goes on with, until nothing is left to do.</summary>
    public void Drain()
    {
        while (_queue.TryDequeue(out var work))
        {
            work.Callback(work.State);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        // A post from elsewhere comes from a wait that is not durable. Running it later would be another order
        // than a replay has, so it is dropped; the executor then finds code that waits for nothing durable.
        if (_owner == Environment.CurrentManagedThreadId)
        {
            _queue.Enqueue((d, state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("An orchestrator has no second thread to send to.");

    public override SynchronizationContext CreateCopy() => this;
}
