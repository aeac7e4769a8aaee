using TenderFlow.App.Platform.Moments;
using TenderFlow.Durable;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.App.Tests.Histories;

/// <summary>Watches the steps of all orchestrations and keeps the first run of each kind.</summary>
internal sealed class HistoryRecorder
{
    private readonly Dictionary<string, List<HistoryEvent>> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedHistory> _kept = new(StringComparer.Ordinal);

    /// <summary>What was kept, in order of its path.</summary>
    public IReadOnlyList<RecordedHistory> Kept => [.. _kept.Values.OrderBy(h => h.Path, StringComparer.Ordinal)];

    public void Observe(string instanceId, IReadOnlyCollection<HistoryEvent> fresh, OrchestrationTurn turn)
    {
        if (fresh.Count == 0)
        {
            return;
        }

        if (fresh.Any(happened => happened is ExecutionStarted))
        {
            _runs[instanceId] = [];
        }

        var at = fresh.First().Timestamp;
        List<HistoryEvent> run = _runs[instanceId];
        run.AddRange([.. fresh.Select(Portable), .. Confirmations.Of(turn, at), new OrchestratorCompleted(at)]);
        if (Scenario(run, fresh, turn) is { } scenario)
        {
            var name = run.OfType<ExecutionStarted>().Single().Name;
            var recorded = new RecordedHistory(name, scenario, instanceId, [.. run], turn.Completion?.Status);
            _kept.TryAdd(recorded.Path, recorded);
        }
    }

    private static string? Scenario(
        List<HistoryEvent> run, IReadOnlyCollection<HistoryEvent> fresh, OrchestrationTurn turn) =>
        (turn.Completion?.Status, run.Any(happened => happened is TaskFailed)) switch
        {
            (null, true) => null,
            (OrchestrationRuntimeStatus.ContinuedAsNew, true) => "activity-tried-again",
            (null, false) when run.Any(happened => happened is TimerFired) => "waiting-longer-than-one-timer",
            (null, false) when run.Any(happened => happened is TimerCreated) => "waiting-for-a-moment",
            (null, false) when run.Any(happened => happened is TaskCompleted) => "waiting-for-news",
            (OrchestrationRuntimeStatus.ContinuedAsNew, _) when fresh.Any(IsNews) => "woken-by-news",
            (OrchestrationRuntimeStatus.ContinuedAsNew, _) => "moment-has-come",
            (OrchestrationRuntimeStatus.Completed, _) => "ended",
            (OrchestrationRuntimeStatus.Terminated, _) => "terminated",
            _ => null,
        };

    // Where the code stood on the machine that recorded is nobody else's business.
    private static HistoryEvent Portable(HistoryEvent happened) => happened is TaskFailed { Failure: { } failure } failed
        ? failed with { Failure = failure with { StackTrace = null, InnerFailure = null } }
        : happened;

    private static bool IsNews(HistoryEvent happened) => happened is EventRaised { Name: MomentOrchestrator.Changed };
}
