using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Embedded.Control;

/// <summary>Lets failed instances go on from where they failed, children included. Runs inside a transaction.</summary>
internal sealed class Rewind(EngineDatabase database, DurableTaskRegistry registry, IServiceProvider services)
{
    /// <summary>Rewinds an instance.</summary>
    /// <exception cref="InvalidOperationException">It has not failed, or would fail again at once.</exception>
    public bool Do(InstanceRow row, string reason, long now)
    {
        if (row.Status != OrchestrationRuntimeStatus.Failed)
        {
            throw new InvalidOperationException(
                $"Instance '{row.Id}' has not failed: it is {row.Status}. Only a failed instance can be rewound.");
        }

        return Try(row, reason, now) is { } problem
            ? throw new InvalidOperationException(
                $"Instance '{row.Id}' would fail again at once: {problem} Mend that first, or restart the instance.")
            : true;
    }

    /// <summary>Rewinds an instance if it can go on.</summary>
    /// <returns>Why it cannot; null if it was rewound.</returns>
    private string? Try(InstanceRow row, string reason, long now)
    {
        var rewound = new HistoryRewind(row.Id, registry, services).Of(database.Steps.Read(row.Key));
        if (rewound.Problem is not null)
        {
            return rewound.Problem;
        }

        var answered = rewound.Events.Select(Answered).Where(id => id is not null).ToHashSet();
        var working = database.Activities.TasksOf(row.Key, row.Run);
        // What has no answer and will get none is left out, so that the code asks for it again.
        var kept = rewound.Events
            .Where(e => answered.Contains(e.EventId) || WillBeAnswered(row, e, working, reason, now))
            .ToList();
        database.Steps.Clear(row.Key);
        database.Steps.Append(row.Key, 1, HistoryJson.WriteList(kept));
        database.Instances.Progress(row with
        {
            Status = OrchestrationRuntimeStatus.Running,
            Output = null,
            Failure = null,
            Updated = Math.Max(now, row.Updated),
            Steps = 1,
        });
        database.Messages.Add(now, row.Key, row.Run, new ExecutionRewound(EngineClock.Utc(now), reason));
        return null;
    }

    private static int? Answered(HistoryEvent happened) => happened switch
    {
        TaskCompleted e => e.TaskId,
        TaskFailed e => e.TaskId,
        TimerFired e => e.TimerId,
        SubOrchestrationCompleted e => e.TaskId,
        SubOrchestrationFailed e => e.TaskId,
        _ => null,
    };

    /// <summary>Sees to it that an open call gets an answer, as far as it can without the code.</summary>
    private bool WillBeAnswered(InstanceRow row, HistoryEvent happened, HashSet<int> working, string reason, long now)
    {
        switch (happened)
        {
            case TaskScheduled task:
                return working.Contains(task.EventId);
            case TimerCreated timer:
                var fired = new TimerFired(timer.FireAt, timer.EventId, timer.FireAt);
                database.Messages.AddPlanned(now, timer.FireAt.Ticks, row.Key, row.Run, fired);
                return true;
            case SubOrchestrationCreated created:
                return database.Instances.Find(created.InstanceId) is { } child
                    && IsChild(child, row, created.EventId)
                    && WillAnswer(child, row, created.EventId, reason, now);
            default:
                return true;
        }
    }

    private bool WillAnswer(InstanceRow child, InstanceRow row, int task, string reason, long now)
    {
        switch (child.Status)
        {
            case OrchestrationRuntimeStatus.Completed:
                // It told its parent while that had ended.
                var done = new SubOrchestrationCompleted(EngineClock.Utc(now), task, child.Output);
                database.Messages.Add(now, row.Key, row.Run, done);
                return true;
            case OrchestrationRuntimeStatus.Failed:
                return Try(child, reason, now) is null;
            default:
                return !child.HasEnded;
        }
    }

    private static bool IsChild(InstanceRow child, InstanceRow row, int task) =>
        child.Parent is { } parent
        && string.Equals(parent.InstanceId, row.Id, StringComparison.Ordinal)
        && RunNumber.Read(parent.ExecutionId) == row.Run
        && parent.TaskId == task;
}
