using TenderFlow.Durable.History;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>A history for people: one line an event with time, what happened, to what, and what came of it.</summary>
internal static class HistoryLines
{
    public const int UsualWidth = 120;

    /// <summary>The lines. Where steps begin and end is left out.</summary>
    public static IEnumerable<string> Of(IEnumerable<HistoryEvent> history, int width)
    {
        // Answers carry only the number of the call.
        var calls = new Dictionary<int, string>();
        foreach (var happened in history)
        {
            if (Line(happened, calls) is var (what, name, result))
            {
                var time = InstanceWords.Local(new DateTimeOffset(happened.Timestamp, TimeSpan.Zero));
                yield return InstanceWords.Cut($"{time}  {what,-18}  {name,-28}  {result}", width);
            }
        }
    }

    private static (string What, string Name, string? Result)? Line(HistoryEvent happened, Dictionary<int, string> calls)
    {
        string Asked(string name) => calls[happened.EventId] = $"{name} #{happened.EventId}";
        string Call(int id) => calls.GetValueOrDefault(id, $"#{id}");
        return happened switch
        {
            ExecutionStarted e => ("started", Versioned(e), e.Input),
            TaskScheduled e => ("activity asked for", Asked(e.Name), null),
            TaskCompleted e => ("activity answered", Call(e.TaskId), e.Result),
            TaskFailed e => ("activity failed", Call(e.TaskId), e.Failure?.ToString()),
            SubOrchestrationCreated e => ("child started", Asked(e.InstanceId), e.Name),
            SubOrchestrationCompleted e => ("child completed", Call(e.TaskId), e.Result),
            SubOrchestrationFailed e => ("child failed", Call(e.TaskId), e.Failure?.ToString()),
            TimerCreated e => ("timer set", Asked("timer"), $"for {Local(e.FireAt)}"),
            TimerFired e => ("timer fired", Call(e.TimerId), null),
            EventSent e => ("event sent", Asked(e.Name), $"to {e.InstanceId} {e.Input}"),
            EventRaised e => ("event came", e.Name, e.Input),
            ExecutionSuspended e => ("put on hold", "", e.Reason),
            ExecutionResumed e => ("hold ended", "", e.Reason),
            ExecutionRewound e => ("rewound", "", e.Reason),
            ExecutionTerminated e => ("terminated", "", e.Output),
            ExecutionCompleted e => ("ended", e.Status.ToString(), e.Failure?.ToString() ?? e.Result),
            _ => null,
        };
    }

    private static string Versioned(ExecutionStarted e) => e.Version is null ? e.Name : $"{e.Name} {e.Version}";

    private static string Local(DateTime utc) => InstanceWords.Local(new DateTimeOffset(utc, TimeSpan.Zero));
}
