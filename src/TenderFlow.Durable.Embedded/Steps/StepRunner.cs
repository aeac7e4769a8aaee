using Microsoft.Data.Sqlite;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>
/// Runs single steps of orchestrations inside a transaction. The code runs before anything is written, so a step that
/// cannot be run leaves nothing behind but its parked messages.
/// </summary>
internal sealed class StepRunner(EngineDatabase database, DurableTaskRegistry registry, IServiceProvider services)
    : IDisposable
{
    private readonly ActionWriter _actions = new(database, new InstanceStarts(database));
    private readonly HistoryBuffer _buffer = new();

    /// <summary>Runs an instance with all it can read now.</summary>
    /// <param name="instance">Its key.</param>
    /// <param name="now">The time in ticks.</param>
    /// <returns>What has been parked; null if nothing was.</returns>
    public ParkedStep? Run(long instance, long now)
    {
        var taken = database.Messages.Take(instance, now);
        if (database.Instances.Live(instance) is not { Row.HasEnded: false } live)
        {
            database.Messages.Delete(taken);
            return null;
        }

        var parked = Run(live, [.. taken], now, out var hasEnded);
        if (!hasEnded)
        {
            database.Messages.Delete(taken);
        }

        return parked;
    }

    public void Dispose() => _buffer.Dispose();

    private ParkedStep? Run(LiveInstance live, List<Message> taken, long now, out bool hasEnded)
    {
        hasEnded = false;
        var row = live.Row;
        if (row.Trouble is not null)
        {
            TakeParked(row, taken);
        }

        // Answers to an earlier run come too late.
        taken.RemoveAll(message => message.Run is { } run && run != row.Run);
        // A new run begins later than the last step of the one before, or ids made from its time would come twice.
        var earliest = row is { Steps: 0, Run: > 1 } ? row.Updated + 1 : row.Updated;
        var at = new StepTime(now, EngineClock.Utc(Math.Max(now, earliest)));
        var events = new List<HistoryEvent>(taken.Count + 4) { new OrchestratorStarted(at.Time) };
        var parked = Read(row, taken, events, now);
        if (parked is not null || row.Trouble is not null)
        {
            row = row with { Trouble = parked?.Sentence };
        }

        if (events.Count == 1)
        {
            if (!ReferenceEquals(row, live.Row))
            {
                database.Instances.Progress(row);
            }

            return parked;
        }

        OrchestrationTurn turn;
        try
        {
            turn = Turn(live, events);
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            if (events.OfType<ExecutionTerminated>().FirstOrDefault() is not { } terminated)
            {
                parked = Park(row, taken, exception, now);
                database.Instances.Progress(row with { Trouble = parked.Sentence });
                return parked;
            }

            // What cannot be run can still be ended.
            turn = new(
                [new CompleteOrchestration(int.MaxValue, OrchestrationRuntimeStatus.Terminated, terminated.Output)],
                row.CustomStatus, IsStarted: true, IsSuspended: false);
        }

        row = turn.Completion is { Status: OrchestrationRuntimeStatus.ContinuedAsNew } renewal
            ? Renew(row, turn, renewal, at)
            : Advance(row, turn, events, at);
        database.Instances.Progress(row);
        hasEnded = row.HasEnded;
        return parked;
    }

    /// <summary>What was parked comes before what came since: the order of messages holds whatever happens.</summary>
    private void TakeParked(InstanceRow row, List<Message> taken)
    {
        taken.InsertRange(0, database.Parked.List(row.Key).Select(
            parked => new Message(Seq: 0, Due: 0, row.Key, parked.Run).Read(parked.Event)));
        database.Parked.Clear(row.Key);
    }

    /// <summary>Reads stored messages; those that cannot be read are parked and taken off the list.</summary>
    private ParkedStep? Read(InstanceRow row, List<Message> taken, List<HistoryEvent> events, long now)
    {
        ParkedStep? parked = null;
        foreach (var message in taken)
        {
            if (message.Happened is { } happened)
            {
                events.Add(happened);
            }
            else
            {
                parked = Park(row, [message], message.Unreadable!, now);
            }
        }

        if (parked is not null)
        {
            taken.RemoveAll(message => message.Happened is null);
        }

        return parked;
    }

    private ParkedStep Park(InstanceRow row, List<Message> messages, Exception exception, long now)
    {
        var step = new ParkedStep(row.Id, row.Steps + 1, exception);
        foreach (var message in messages)
        {
            database.Parked.Add(row.Key, message.Run, message.ToText(), step.Sentence, now);
        }

        return step;
    }

    private OrchestrationTurn Turn(LiveInstance live, List<HistoryEvent> events)
    {
        var executor = live.TakeExecutor();
        if (executor is null)
        {
            executor = new OrchestrationExecutor(live.Row.Id, registry, services);
            if (live.Row.Steps > 0)
            {
                executor.Replay(database.Steps.Read(live.Row.Key));
            }
        }

        var turn = executor.Run(events);
        if (turn.Unprocessable is { } cause)
        {
            // The code is not there or not the one that wrote the history: that may be mended, and then it goes on.
            throw cause;
        }

        if (turn.Completion is null)
        {
            live.Keep(executor, live.Row.Steps + 1);
        }

        return turn;
    }

    private InstanceRow Advance(InstanceRow row, OrchestrationTurn turn, List<HistoryEvent> events, StepTime at)
    {
        _actions.Write(row, turn.Actions, at, events);
        if (turn.Completion is { } end)
        {
            events.Add(new ExecutionCompleted(end.Id, at.Time, end.Status, end.Result, end.Failure));
            database.Messages.Clear(row.Key);
            _actions.TellParent(row, end, at);
        }

        events.Add(new OrchestratorCompleted(at.Time));
        database.Steps.Append(row.Key, row.Steps + 1, _buffer.Write(events));
        return row with
        {
            Status = turn.Completion?.Status
                ?? (turn.IsSuspended ? OrchestrationRuntimeStatus.Suspended
                    : turn.IsStarted ? OrchestrationRuntimeStatus.Running
                    : OrchestrationRuntimeStatus.Pending),
            Output = turn.Completion is { Failure: null } ended ? ended.Result : null,
            Failure = turn.Completion?.Failure is { } failure ? HistoryJson.Write(failure) : null,
            CustomStatus = turn.CustomStatus,
            Updated = at.Time.Ticks,
            Steps = row.Steps + 1,
        };
    }

    private InstanceRow Renew(InstanceRow row, OrchestrationTurn turn, CompleteOrchestration renewal, StepTime at)
    {
        database.Steps.Clear(row.Key);
        database.Messages.ClearRun(row.Key, row.Run);
        var next = row with
        {
            Run = row.Run + 1,
            Version = renewal.NewVersion ?? row.Version,
            Input = renewal.Result,
            CustomStatus = turn.CustomStatus,
            Status = OrchestrationRuntimeStatus.Running,
            Updated = at.Time.Ticks,
            Steps = 0,
        };
        // The start and the carried events go first, before anything that the old run still sends.
        database.Messages.Add(at.Now, row.Key, next.Run, InstanceStarts.Started(next, at.Now));
        foreach (var unread in turn.ForNextRun.Concat(renewal.CarryoverEvents ?? []))
        {
            database.Messages.Add(at.Now, row.Key, next.Run, unread);
        }

        // Timers of a run that is over would fire for nobody.
        _actions.Write(row, turn.Actions.Where(action => action is not CreateTimer), at, []);
        return next;
    }
}

/// <summary>A step whose messages have been parked.</summary>
internal sealed record ParkedStep(string Instance, int Step, Exception Error)
{
    /// <summary>What went wrong, for whoever looks at the parked messages.</summary>
    public string Sentence => $"Step {Step} of instance '{Instance}' cannot be run: {Error.Message}";
}
