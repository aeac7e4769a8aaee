using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>The context of a running orchestrator: turns calls into actions and events into answers.</summary>
internal sealed class ReplayContext(string instanceId, OrchestratorThread thread) : TaskOrchestrationContext
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);
    private readonly Dictionary<int, OpenTask> _open = [];
    private ExecutionStarted? _started;
    private int _nextId;
    private int _guids;

    public PendingActions Pending { get; } = new();

    public EventInbox Inbox { get; } = new();

    public string? CustomStatus { get; private set; }

    public (string? Input, bool KeepEvents)? Renewal { get; set; }

    public bool WaitsForSomething => _open.Count + Inbox.Waiting > 0;

    public DateTime Now { get; set; }

    public bool Replaying { get; set; }

    public override TaskName Name => _started?.Name ?? default(TaskName);

    public override string InstanceId => instanceId;

    public override string Version => _started?.Version ?? "";

    public override ParentOrchestrationInstance? Parent =>
        _started?.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => Replaying;

    public void Begin(ExecutionStarted started) => _started = started;

    public int TakeId() => _nextId++;

    public void Answer(int id, string? json)
    {
        if (_open.Remove(id, out var task))
        {
            task.Complete(json);
        }
    }

    public void Fail(int id, TaskFailureDetails? failure)
    {
        if (_open.Remove(id, out var task))
        {
            var details = failure ?? new TaskFailureDetails("", "The task failed without saying how.");
            task.Fail(new TaskFailedException(task.Name, id, details));
        }
    }

    public override T? GetInput<T>() where T : default => Payload.Read<T>(_started?.Input);

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        var json = Payload.Write(input);
        return Retrying(options?.Retry, () => Open<TResult>(id => new ScheduleTask(id, name, json), name));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        var json = Payload.Write(input);
        return Retrying(options?.Retry, () =>
        {
            var child = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
            return Open<TResult>(id => new CreateSubOrchestration(id, name, child, json), name);
        });
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var end = fireAt.Kind == DateTimeKind.Local
            ? throw new ArgumentException("Give the instant in UTC.", nameof(fireAt))
            : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        while (end - Now > LongestTimer)
        {
            await OneTimer(Now + LongestTimer, cancellationToken);
        }

        await OneTimer(end, cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        CheckThread();
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        return Inbox.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object? payload = null)
    {
        CheckThread();
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        Pending.Add(new SendEvent(TakeId(), instanceId, eventName, Payload.Write(payload)));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        CheckThread();
        CustomStatus = Payload.Write(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        CheckThread();
        Renewal = (Payload.Write(newInput), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        CheckThread();
        return DeterministicGuid.Create(instanceId, Now, _guids++);
    }

    private async Task<T> Retrying<T>(RetryPolicy? policy, Func<Task<T>> call)
    {
        var begun = Now;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? delay;
            try
            {
                return await call();
            }
            catch (TaskFailedException failed)
            {
                delay = policy?.DelayAfter(attempt, failed.FailureDetails, Now - begun);
                if (delay is null)
                {
                    throw;
                }
            }

            await CreateTimer(Now + delay.Value, CancellationToken.None);
        }
    }

    private Task OneTimer(DateTime fireAt, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        var id = -1;
        var task = Open<object?>(next => new CreateTimer(id = next, fireAt), "timer", out var open);
        cancellation.Register(() =>
        {
            if (_open.Remove(id))
            {
                open.Cancel(cancellation);
            }
        });
        return task;
    }

    private Task<T> Open<T>(Func<int, OrchestrationAction> action, string name) => Open<T>(action, name, out _);

    private Task<T> Open<T>(Func<int, OrchestrationAction> action, string name, out OpenTask<T> open)
    {
        CheckThread();
        var id = TakeId();
        open = new OpenTask<T>(name);
        Pending.Add(action(id));
        _open.Add(id, open);
        return open.Task;
    }

    private void CheckThread()
    {
        if (!thread.IsCurrent)
        {
            throw OrchestrationRuleException.OtherThread(instanceId);
        }
    }
}
