using TenderFlow.Durable;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.App.Tests.Histories;

/// <summary>Runs code on a recorded history and says where the two part ways.</summary>
internal static class HistoryReplay
{
    /// <summary>Replays the whole, and then step by step, each one as after a restart.</summary>
    /// <returns>Null if the code still does what it did.</returns>
    public static string? WhyNot(RecordedHistory recorded, DurableTaskRegistry registry)
    {
        var whole = OrchestrationExecutor.Execute(
            recorded.InstanceId, registry, NoServices.Instance, recorded.Events, fresh: []);
        if (whole.Unprocessable is { } diverged)
        {
            return $"{recorded.Path}: {diverged.Message}";
        }

        var steps = Steps(recorded.Events);
        List<HistoryEvent> past = [];
        foreach (var (index, step) in steps.Index())
        {
            var fresh = step.Where(happened => !Confirmations.Is(happened) && happened is not OrchestratorCompleted);
            var turn = OrchestrationExecutor.Execute(
                recorded.InstanceId, registry, NoServices.Instance, past, fresh);
            var end = index == steps.Count - 1 ? recorded.End : null;
            if (Difference(step, turn, end) is { } difference)
            {
                return $"{recorded.Path}, step {index + 1} of {steps.Count}: {difference}";
            }

            past.AddRange(step);
        }

        return null;
    }

    private static string? Difference(
        List<HistoryEvent> step, OrchestrationTurn turn, OrchestrationRuntimeStatus? end)
    {
        if (turn.Unprocessable is { } diverged)
        {
            return diverged.Message;
        }

        var asked = Confirmations.Of(turn, step[0].Timestamp).Select(HistoryJson.Write);
        var recorded = step.Where(Confirmations.Is).Select(HistoryJson.Write);
        if (!asked.SequenceEqual(recorded, StringComparer.Ordinal))
        {
            return $"the history holds [{string.Join(", ", recorded)}], the code asks for [{string.Join(", ", asked)}]";
        }

        return turn.Completion?.Status == end
            ? null
            : $"the history ends as {end?.ToString() ?? "waiting"}, "
                + $"the code as {turn.Completion?.Status.ToString() ?? "waiting"}: {turn.Completion?.Failure}";
    }

    private static List<List<HistoryEvent>> Steps(IReadOnlyList<HistoryEvent> events)
    {
        List<List<HistoryEvent>> steps = [];
        foreach (var happened in events)
        {
            if (happened is OrchestratorStarted)
            {
                steps.Add([]);
            }

            steps[^1].Add(happened);
        }

        return steps;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
