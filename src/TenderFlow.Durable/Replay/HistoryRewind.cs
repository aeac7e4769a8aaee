using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>Takes the failures that ended an instance out of its history, so that it can go on.</summary>
/// <param name="instanceId">The instance.</param>
/// <param name="registry">Where its orchestrator is found.</param>
/// <param name="services">What the orchestrator class is made from.</param>
public sealed class HistoryRewind(string instanceId, DurableTaskRegistry registry, IServiceProvider services)
{
    /// <summary>
    /// Leaves out the failed activities, the failures of children (their starts stay) and the end. A failure that the
    /// code has dealt with, as a retry does, stays: what the code did after it has happened and cannot be undone. Which
    /// ones those are is found by replaying.
    /// </summary>
    /// <param name="history">All that has happened in the failed run.</param>
    public RewoundHistory Of(IReadOnlyList<HistoryEvent> history)
    {
        var failures = history.Where(e => e is TaskFailed or SubOrchestrationFailed).Reverse().ToList();
        var (events, end, _) = Try(history, failures);
        if (end is null)
        {
            return new(events, Problem: null);
        }

        var removed = new List<HistoryEvent>();
        (events, end, _) = Try(history, removed);
        foreach (var failure in failures)
        {
            var without = Try(history, [.. removed, failure]);
            if (!without.Diverged)
            {
                removed.Add(failure);
                (events, end, _) = without;
            }
        }

        return new(events, end);
    }

    private (List<HistoryEvent> Events, string? End, bool Diverged) Try(
        IReadOnlyList<HistoryEvent> history, IReadOnlyList<HistoryEvent> removed)
    {
        var events = Without(history, removed);
        var executor = new OrchestrationExecutor(instanceId, registry, services);
        executor.Replay(events);
        var end = executor.Run([]).Completion;
        return (events, end?.Failure?.ErrorMessage ?? end?.ToString(), executor.HasDiverged);
    }

    private static List<HistoryEvent> Without(
        IReadOnlyList<HistoryEvent> history, IReadOnlyList<HistoryEvent> removed)
    {
        var tasks = removed.OfType<TaskFailed>().Select(failed => failed.TaskId).ToHashSet();
        var children = removed.OfType<SubOrchestrationFailed>().Select(failed => failed.TaskId).ToHashSet();
        return [.. history.Where(happened => happened switch
        {
            ExecutionCompleted => false,
            TaskScheduled task => !tasks.Contains(task.EventId),
            TaskFailed task => !tasks.Contains(task.TaskId),
            SubOrchestrationFailed child => !children.Contains(child.TaskId),
            _ => true,
        })];
    }
}

/// <summary>A history without failures.</summary>
/// <param name="Events">What is left of it.</param>
/// <param name="Problem">Why the code would end again at once all the same; null if it goes on.</param>
public sealed record RewoundHistory(IReadOnlyList<HistoryEvent> Events, string? Problem);
