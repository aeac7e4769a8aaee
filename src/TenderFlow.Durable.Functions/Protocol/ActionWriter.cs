using Google.Protobuf.WellKnownTypes;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Functions.Protocol;

/// <summary>Our actions in the words of the protocol.</summary>
internal static class ActionWriter
{
    public static Messages.OrchestratorAction Write(OrchestrationAction action)
    {
        var written = new Messages.OrchestratorAction { Id = action.Id };
        switch (action)
        {
            case ScheduleTask a:
                written.ScheduleTask = new() { Name = a.Name, Input = a.Input };
                break;
            case CreateSubOrchestration a:
                written.CreateSubOrchestration = new()
                {
                    Name = a.Name,
                    InstanceId = a.InstanceId,
                    Input = a.Input,
                };
                break;
            case CreateTimer a:
                written.CreateTimer = new() { FireAt = Timestamp.FromDateTime(a.FireAt) };
                break;
            case SendEvent a:
                written.SendEvent = new()
                {
                    Instance = new() { InstanceId = a.InstanceId },
                    Name = a.Name,
                    Data = a.Input,
                };
                break;
            case CompleteOrchestration a:
                written.CompleteOrchestration = Complete(a);
                break;
            default:
                throw new NotSupportedException($"The protocol has no words for {action.GetType().Name}.");
        }

        return written;
    }

    private static Messages.CompleteOrchestrationAction Complete(CompleteOrchestration action)
    {
        var written = new Messages.CompleteOrchestrationAction
        {
            OrchestrationStatus = (Messages.OrchestrationStatus)action.Status,
            Result = action.Result,
            FailureDetails = Failures.Write(action.Failure),
        };
        written.CarryoverEvents.AddRange((action.CarryoverEvents ?? []).Select(Carried));
        return written;
    }

    private static Messages.HistoryEvent Carried(EventRaised raised) => new()
    {
        EventId = HistoryEvent.NoAction,
        Timestamp = Timestamp.FromDateTime(raised.Timestamp),
        EventRaised = new() { Name = raised.Name, Input = raised.Input },
    };
}
