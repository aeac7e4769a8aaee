using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.App.Tests.Histories;

/// <summary>The events with which an engine confirms what a step asked for.</summary>
internal static class Confirmations
{
    public static IEnumerable<HistoryEvent> Of(OrchestrationTurn turn, DateTime at) =>
        turn.Actions.Select(action => Of(action, at)).OfType<HistoryEvent>();

    public static bool Is(HistoryEvent happened) =>
        happened is TaskScheduled or TimerCreated or SubOrchestrationCreated or EventSent;

    private static HistoryEvent? Of(OrchestrationAction action, DateTime at) => action switch
    {
        ScheduleTask a => new TaskScheduled(a.Id, at, a.Name, a.Version),
        CreateTimer a => new TimerCreated(a.Id, at, a.FireAt),
        CreateSubOrchestration a => new SubOrchestrationCreated(a.Id, at, a.InstanceId, a.Name, a.Version),
        SendEvent a => new EventSent(a.Id, at, a.InstanceId, a.Name, a.Input),
        _ => null,
    };
}
