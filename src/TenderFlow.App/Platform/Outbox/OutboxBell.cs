namespace TenderFlow.App.Platform.Outbox;

/// <summary>Tells the relay that something was saved, so that it need not look on a schedule.</summary>
public sealed class OutboxBell
{
    private TaskCompletionSource rung = New();

    /// <summary>Wakes whoever waits.</summary>
    public void Ring() => Interlocked.Exchange(ref rung, New()).TrySetResult();

    /// <summary>Ends at the next ring. Take it before looking for work, else a ring in between is missed.</summary>
    public Task Next => Volatile.Read(ref rung).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
