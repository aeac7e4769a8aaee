using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>
/// Runs one orchestration from its history: past events, then new ones, give actions. It has no effects of its own
/// and never throws for what orchestrator code does: that ends the instance as failed.
/// </summary>
/// <param name="instanceId">The instance, for ids and messages.</param>
/// <param name="registry">Where the orchestrator is found.</param>
/// <param name="services">What the orchestrator class is made from.</param>
public sealed partial class OrchestrationExecutor(string instanceId, DurableTaskRegistry registry, IServiceProvider services)
{
    /// <summary>An engine's own timer, which no code asked for.</summary>
    private const int EngineTimer = -100;

    private readonly OrchestratorThread _thread = new();
    private readonly Queue<HistoryEvent> _held = [];
    private readonly List<HistoryEvent> _forNextRun = [];
    private ReplayContext? _context;
    private Task<object?>? _code;
    private Exception? _unprocessable;
    private bool _suspended;
    private bool _completed;
    private bool _diverged;
    private int _step;

    /// <summary>True if history and code do not fit.</summary>
    internal bool HasDiverged => _diverged;

    private ReplayContext Context => _context ??= new(instanceId, _thread, registry);

    /// <summary>One step in one call, for transports that hand over the whole history.</summary>
    public static OrchestrationTurn Execute(
        string instanceId,
        DurableTaskRegistry registry,
        IServiceProvider services,
        IEnumerable<HistoryEvent> past,
        IEnumerable<HistoryEvent> fresh)
    {
        var executor = new OrchestrationExecutor(instanceId, registry, services);
        executor.Replay(past);
        return executor.Run(fresh);
    }

    /// <summary>Repeats what is already committed.</summary>
    public void Replay(IEnumerable<HistoryEvent> past)
    {
        Context.Replaying = true;
        ProcessAll(past);
    }

    /// <summary>Runs one step. May be called again for the next one, with the new events alone.</summary>
    /// <returns>All actions that no event has confirmed; none while the instance is on hold.</returns>
    public OrchestrationTurn Run(IEnumerable<HistoryEvent> fresh)
    {
        Context.Replaying = false;
        ProcessAll(fresh);
        var held = _suspended && !_completed;
        var turn = new OrchestrationTurn(
            held ? [] : Actions(), Context.CustomStatus, _code is not null, held)
        {
            ForNextRun = [.. _forNextRun],
            Unprocessable = _unprocessable,
        };
        if (!held)
        {
            // The caller commits these, so the next step of this executor must not return them again.
            Context.Pending.Clear();
        }

        if (services.GetService(typeof(StepObserver)) is StepObserver observe)
        {
            observe(instanceId, fresh as IReadOnlyCollection<HistoryEvent> ?? [.. fresh], turn);
        }

        return turn;
    }

    private void ProcessAll(IEnumerable<HistoryEvent> events)
    {
        var before = _thread.Enter();
        try
        {
            foreach (var happened in events)
            {
                Process(happened);
            }
        }
        finally
        {
            _thread.Leave(before);
        }
    }

    private void Process(HistoryEvent happened)
    {
        if (_completed)
        {
            // Code that ends earlier than it once did has left its history too.
            if (Context.Replaying && !_diverged && IsConfirmation(happened))
            {
                Confirm(happened);
            }

            if (Context.Renewal is not null)
            {
                HandOn(happened);
            }

            return;
        }

        if (_suspended && happened is not (ExecutionResumed or ExecutionTerminated))
        {
            _held.Enqueue(happened);
            return;
        }

        switch (happened)
        {
            case ExecutionSuspended:
                _suspended = true;
                break;
            case ExecutionResumed:
                Resume();
                break;
            case ExecutionTerminated terminated:
                Complete(OrchestrationRuntimeStatus.Terminated, terminated.Output);
                break;
            default:
                Advance(happened);
                break;
        }
    }

    private static bool IsConfirmation(HistoryEvent happened) =>
        happened is TaskScheduled or TimerCreated or SubOrchestrationCreated or EventSent;

    private void Resume()
    {
        _suspended = false;
        // One of the held events may itself put the instance on hold again.
        for (var left = _held.Count; left > 0; left--)
        {
            Process(_held.Dequeue());
        }
    }

    private void Advance(HistoryEvent happened)
    {
        switch (happened)
        {
            case OrchestratorStarted started:
                Context.Now = started.Timestamp;
                _step++;
                return;
            case var _ when IsConfirmation(happened):
                Confirm(happened);
                return;
            default:
                Deliver(happened);
                _thread.Drain();
                break;
        }

        if (_code is { IsCompleted: true })
        {
            Finish(_code);
        }
        else if (_code is not null && !Context.WaitsForSomething)
        {
            Fail(OrchestrationRuleException.NotDurable(instanceId));
        }
    }

    private void Deliver(HistoryEvent happened)
    {
        switch (happened)
        {
            case ExecutionStarted started when _code is null:
                Begin(started);
                break;
            case TaskCompleted e:
                Context.Answer(e.TaskId, e.Result);
                break;
            case SubOrchestrationCompleted e:
                Context.Answer(e.TaskId, e.Result);
                break;
            case TimerFired e:
                Context.Answer(e.TimerId, json: null);
                break;
            case TaskFailed e:
                Context.Fail(e.TaskId, e.Failure);
                break;
            case SubOrchestrationFailed e:
                Context.Fail(e.TaskId, e.Failure);
                break;
            case EventRaised e:
                Context.Inbox.Receive(e);
                break;
            default:
                break;
        }
    }

    private void Begin(ExecutionStarted started)
    {
        Context.Begin(started);
        try
        {
            var orchestrator = registry.CreateOrchestrator(started.Name, services);
            _code = OrchestratorStart.RunAsync(orchestrator, started, Context);
        }
        catch (Exception exception)
        {
            _unprocessable = exception;
            _code = Task.FromException<object?>(exception);
        }
    }

    private void Confirm(HistoryEvent happened)
    {
        if (happened is TimerCreated { EventId: EngineTimer })
        {
            return;
        }

        if (Context.Pending.Confirm(happened) is { } difference)
        {
            _diverged = true;
            Context.Pending.Clear();
            _unprocessable =
                new NonDeterminismException(instanceId, _step, difference.Recorded, difference.Asked);
            Fail(_unprocessable);
        }
    }
}
