namespace TenderFlow.Durable;

/// <summary>What an orchestrator may use. Everything here gives the same answer on every replay.</summary>
public abstract class TaskOrchestrationContext
{
    /// <summary>The orchestrator's name.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The id of this instance.</summary>
    public abstract string InstanceId { get; }

    /// <summary>
    /// The version this run began with; empty if none was given. It stays while the run lasts, whatever code is
    /// deployed, so an old branch can be kept for instances that run.
    /// </summary>
    public abstract string Version { get; }

    /// <summary>What was recorded with the start of this instance, by name.</summary>
    public abstract IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>Who started this instance; null if no orchestration did.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time of the present step, in UTC. It stands still while the step runs.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>True while the code only repeats what an earlier run did.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>Compares the version of this run: numbers as in "1.10" as numbers, other text without case.</summary>
    /// <returns>Less than 0 if it is older, 0 if it is the same, more than 0 if it is newer.</returns>
    public virtual int CompareVersionTo(string version) => TaskVersion.Compare(Version, version);

    /// <summary>The input of this instance.</summary>
    public abstract T? GetInput<T>();

    /// <summary>Calls an activity and waits for its answer.</summary>
    /// <exception cref="TaskFailedException">
    /// The activity failed, after all attempts that the options allow.
    /// </exception>
    public abstract Task<TResult> CallActivityAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Calls an activity and waits until it is done.</summary>
    /// <exception cref="TaskFailedException">
    /// The activity failed, after all attempts that the options allow.
    /// </exception>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object?>(name, input, options);

    /// <summary>Starts another orchestration and waits for its result.</summary>
    /// <exception cref="TaskFailedException">The child failed or was terminated.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Starts another orchestration and waits until it ends.</summary>
    /// <exception cref="TaskFailedException">The child failed or was terminated.</exception>
    public virtual Task CallSubOrchestratorAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestratorAsync<object?>(name, input, options);

    /// <summary>Starts another orchestration without input and waits for its result.</summary>
    /// <exception cref="TaskFailedException">The child failed or was terminated.</exception>
    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName name, TaskOptions options) =>
        CallSubOrchestratorAsync<TResult>(name, input: null, options);

    /// <summary>Starts another orchestration without input and waits until it ends.</summary>
    /// <exception cref="TaskFailedException">The child failed or was terminated.</exception>
    public virtual Task CallSubOrchestratorAsync(TaskName name, TaskOptions options) =>
        CallSubOrchestratorAsync<object?>(name, input: null, options);

    /// <summary>
    /// Waits until an instant, in UTC, however far away. An instant in the past ends the wait at once.
    /// </summary>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for a length of time from the present step, however long.</summary>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime + delay, cancellationToken);

    /// <summary>
    /// Waits for an event. Events that came earlier were kept, first in first out; names ignore case.
    /// </summary>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Waits for an event, but not longer than a given time.</summary>
    /// <exception cref="TaskCanceledException">The time is over, or the wait was cancelled.</exception>
    public async Task<T> WaitForExternalEvent<T>(
        string eventName, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        using var stopTimer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var stopEvent = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timer = CreateTimer(timeout, stopTimer.Token);
        var received = WaitForExternalEvent<T>(eventName, stopEvent.Token);
        var loser = await Task.WhenAny(timer, received) == received ? stopTimer : stopEvent;
        loser.Cancel();
        return await received;
    }

    /// <summary>Sends an event to an instance. Nothing waits for it; an unknown receiver is no error.</summary>
    public abstract void SendEvent(string instanceId, string eventName, object? payload = null);

    /// <summary>Shows a value beside the state of this instance; null removes it.</summary>
    /// <exception cref="ArgumentException">
    /// As JSON in UTF-16 it takes more than 16 KiB, which is all that engines keep.
    /// </exception>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Begins this instance anew with an empty history, once the code has returned.</summary>
    /// <param name="newInput">The input of the new run.</param>
    /// <param name="preserveUnprocessedEvents">
    /// True: events nobody waited for are handed to the new run, in order.
    /// </param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>Begins this instance anew, as the other form does, with further options.</summary>
    /// <param name="options">How the new run begins.</param>
    /// <param name="newInput">The input of the new run.</param>
    /// <param name="preserveUnprocessedEvents">
    /// True: events nobody waited for are handed to the new run, in order.
    /// </param>
    public abstract void ContinueAsNew(
        ContinueAsNewOptions options, object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>A new id (RFC 4122, version 5) from instance, time and a counter.</summary>
    public abstract Guid NewGuid();
}
