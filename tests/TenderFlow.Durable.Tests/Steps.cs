using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Tests;

/// <summary>Short words for histories in tests. Each step is a second after the one before.</summary>
internal sealed class Steps(DurableTaskRegistry registry, string id = "tender:42")
{
    public static readonly DateTime Start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    private readonly List<HistoryEvent> _past = [];
    private DateTime _now = Start;

    public static ExecutionStarted Started(string name, string? input = null) =>
        new(Start, name, "tender:42", "1", input);

    /// <summary>Runs a step from the whole history, then adds it to the history.</summary>
    public OrchestrationTurn Run(params HistoryEvent[] fresh)
    {
        HistoryEvent[] step = [new OrchestratorStarted(_now), .. fresh];
        var turn = OrchestrationExecutor.Execute(id, registry, NoServices.Instance, _past, step);
        _past.AddRange(step);
        _past.AddRange(turn.Actions.Select(Confirmation).OfType<HistoryEvent>());
        _past.Add(new OrchestratorCompleted(_now));
        _now += TimeSpan.FromSeconds(1);
        return turn;
    }

    /// <summary>The same history under changed code.</summary>
    public Steps Under(DurableTaskRegistry changed)
    {
        var steps = new Steps(changed, id) { _now = _now };
        steps._past.AddRange(_past);
        return steps;
    }

    public static TaskCompleted Answer(int task, string? json = null) => new(Start, task, json);

    private HistoryEvent? Confirmation(OrchestrationAction action) => action switch
    {
        ScheduleTask a => new TaskScheduled(a.Id, _now, a.Name),
        CreateTimer a => new TimerCreated(a.Id, _now, a.FireAt),
        SendEvent a => new EventSent(a.Id, _now, a.InstanceId, a.Name, a.Input),
        CreateSubOrchestration a => new SubOrchestrationCreated(a.Id, _now, a.InstanceId, a.Name),
        _ => null,
    };
}

internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
