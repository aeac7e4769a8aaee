using Microsoft.Data.Sqlite;
using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>Runs orchestrations, one step after the other; each step is one transaction.</summary>
internal sealed class StepRunner(
    EngineDatabase database,
    DurableTaskRegistry registry,
    IServiceProvider services,
    EngineClock clock,
    InstanceWaiters waiters,
    int cached)
{
    private readonly ExecutorCache _live = new(cached);
    private readonly ActionWriter _actions = new(database, new InstanceStarts(database));

    /// <summary>Runs the step that has waited longest.</summary>
    /// <returns>False if none is ready.</returns>
    public bool RunNext()
    {
        var now = clock.Now;
        if (database.Read(() => database.Messages.FirstReady(now)) is not { } instance)
        {
            return false;
        }

        InstanceRow? row;
        try
        {
            row = database.Write("a step", () => Run(instance, now));
        }
        catch
        {
            // The code has moved on, the history has not.
            _live.Remove(instance);
            throw;
        }

        if (row is not null)
        {
            waiters.Tell(row);
        }

        return true;
    }

    private InstanceRow? Run(long instance, long now)
    {
        var taken = database.Messages.Take(instance, now);
        if (database.Instances.Find(instance) is not { HasEnded: false } row)
        {
            return null;
        }

        // Answers to an earlier run come too late.
        var texts = taken.Where(m => m.Run is null || m.Run == row.Run).Select(m => m.Event).ToList();
        if (texts.Count == 0)
        {
            return null;
        }

        // A new run begins later than the last step of the one before, or ids made from its time would come twice.
        var earliest = row is { Steps: 0, Run: > 1 } ? row.Updated + 1 : row.Updated;
        var at = new StepTime(now, EngineClock.Utc(Math.Max(now, earliest)));
        texts.Insert(0, HistoryJson.Write(new OrchestratorStarted(at.Time)));
        var turn = Turn(row, texts);
        var after = turn.Completion is { Status: OrchestrationRuntimeStatus.ContinuedAsNew } renewal
            ? Renew(row, turn, renewal, at)
            : Advance(row, turn, texts, at);
        database.Instances.Progress(after);
        return after;
    }

    private OrchestrationTurn Turn(InstanceRow row, List<string> texts)
    {
        try
        {
            var fresh = texts.ConvertAll(HistoryJson.Read);
            var executor = _live.Take(row) ?? Replayed(row);
            var turn = executor.Run(fresh);
            if (turn.Completion is null)
            {
                _live.Put(row with { Steps = row.Steps + 1 }, executor);
            }

            return turn;
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            // What cannot be read or run must not stop the others: it ends this instance, and says why.
            var failure = new InvalidDataException(
                $"Step {row.Steps + 1} of instance '{row.Id}' cannot be run: {exception.Message}", exception);
            var failed = new CompleteOrchestration(
                int.MaxValue, OrchestrationRuntimeStatus.Failed, failure.Message,
                TaskFailureDetails.FromException(failure));
            return new([failed], row.CustomStatus, IsStarted: true, IsSuspended: false);
        }
    }

    private OrchestrationExecutor Replayed(InstanceRow row)
    {
        var executor = new OrchestrationExecutor(row.Id, registry, services);
        executor.Replay(database.Steps.Read(row.Key));
        return executor;
    }

    private InstanceRow Advance(InstanceRow row, OrchestrationTurn turn, List<string> texts, StepTime at)
    {
        var events = _actions.Write(row, turn, at);
        if (turn.Completion is { } end)
        {
            events.Add(new ExecutionCompleted(end.Id, at.Time, end.Status, end.Result, end.Failure));
            database.Messages.Clear(row.Key);
            _actions.TellParent(row, end, at);
        }

        events.Add(new OrchestratorCompleted(at.Time));
        texts.AddRange(events.Select(HistoryJson.Write));
        database.Steps.Append(row.Key, row.Steps + 1, texts);
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
        _actions.Write(row, turn with { Actions = [.. turn.Actions.Where(a => a is not CreateTimer)] }, at);
        return next;
    }
}
