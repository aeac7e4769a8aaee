using System.Collections.ObjectModel;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>The context of a running orchestrator: turns calls into actions and events into answers.</summary>
internal sealed class ReplayContext(string instanceId, OrchestratorThread thread, DurableTaskRegistry registry)
    : TaskOrchestrationContext
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);
    private readonly Dictionary<int, IOpenTask> _open = [];
    private ExecutionStarted? _started;
    private int _nextId;
    private int _guids;

    public PendingActions Pending { get; } = new();

    public EventInbox Inbox { get; } = new();

    public string? CustomStatus { get; private set; }

    public Renewal? Renewal { get; set; }

    public bool WaitsForSomething => _open.Count + Inbox.Waiting > 0;

    public DateTime Now { get; set; }

    public bool Replaying { get; set; }

    public override TaskName Name => _started?.Name ?? default(TaskName);

    public override string InstanceId => instanceId;

    public override string Version => _started?.Version ?? "";

    public override IReadOnlyDictionary<string, string> Tags =>
        _started?.Tags ?? ReadOnlyDictionary<string, string>.Empty;

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
        // In a replay the history answers; hardly ever does anybody see the input again.
        var unwritten = Replaying && input is not null && Payload.IsFixed(input) ? input : null;
        var json = unwritten is null ? Payload.Write(input) : null;
        return options?.Retry is { } retry
            ? Retrying<TResult>(retry, name, json, unwritten, options)
            : Activity<TResult>(name, json, unwritten, options);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        var json = Payload.Write(input);
        return options?.Retry is { } retry
            ? RetryLoop.RunAsync(this, retry, () => Child<TResult>(name, json, options))
            : Child<TResult>(name, json, options);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var end = fireAt.Kind == DateTimeKind.Local
            ? throw new ArgumentException("Give the instant in UTC.", nameof(fireAt))
            : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        return end - Now > LongestTimer ? LongTimerAsync(end, cancellationToken) : OneTimer(end, cancellationToken);
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
        CustomStatus = CustomStatusLimit.Checked(Payload.Write(customStatus));
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        CheckThread();
        Renewal = new(Payload.Write(newInput), preserveUnprocessedEvents, NewVersion: null);
    }

    public override void ContinueAsNew(
        ContinueAsNewOptions options, object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        CheckThread();
        ArgumentNullException.ThrowIfNull(options);
        Renewal = new(Payload.Write(newInput), preserveUnprocessedEvents, options.NewVersion);
    }

    public override Guid NewGuid()
    {
        CheckThread();
        return DeterministicGuid.Create(instanceId, Now, _guids++);
    }

    // Apart, so that calls without a retry need no closure.
    private Task<T> Retrying<T>(
        TaskRetryOptions retry, TaskName name, string? input, object? unwritten, TaskOptions options) =>
        RetryLoop.RunAsync(this, retry, () => Activity<T>(name, input, unwritten, options));

    private Task<T> Activity<T>(TaskName name, string? input, object? unwritten, TaskOptions? options)
    {
        CheckThread();
        var action = new ScheduleTask(TakeId(), name, input)
        {
            Unwritten = unwritten,
            Version = options?.Version?.OrNull,
            Tags = options?.Tags,
        };
        return Open<T>(action, name);
    }

    private Task<T> Child<T>(TaskName name, string? input, TaskOptions? options)
    {
        var child = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        CheckThread();
        var action = new CreateSubOrchestration(TakeId(), name, child, input)
        {
            Version = (options?.Version ?? registry.DefaultVersion).OrNull,
            Tags = options?.Tags,
        };
        return Open<T>(action, name);
    }

    private async Task LongTimerAsync(DateTime end, CancellationToken cancellation)
    {
        while (end - Now > LongestTimer)
        {
            await OneTimer(Now + LongestTimer, cancellation);
        }

        await OneTimer(end, cancellation);
    }

    private Task OneTimer(DateTime fireAt, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        CheckThread();
        var id = TakeId();
        var task = Open<object?>(new CreateTimer(id, fireAt), "timer");
        if (cancellation.CanBeCanceled)
        {
            LeaveOn(id, cancellation);
        }

        return task;
    }

    private void LeaveOn(int timer, CancellationToken cancellation) => cancellation.Register(() =>
    {
        if (_open.Remove(timer, out var open))
        {
            ((OpenTask<object?>)open).TrySetCanceled(cancellation);
        }
    });

    private Task<T> Open<T>(OrchestrationAction action, string name)
    {
        var open = new OpenTask<T>(name);
        Pending.Add(action);
        _open.Add(action.Id, open);
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

/// <summary>What a run asks of the next one.</summary>
internal sealed record Renewal(string? Input, bool KeepEvents, string? NewVersion);
