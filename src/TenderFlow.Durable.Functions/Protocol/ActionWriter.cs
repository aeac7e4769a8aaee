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
                written.ScheduleTask = new()
                {
                    Name = a.Name,
                    Version = a.Version,
                    Input = a.Input,
                    Tags = { Tags(a.Tags) },
                };
                break;
            case CreateSubOrchestration a:
                written.CreateSubOrchestration = new()
                {
                    Name = a.Name,
                    InstanceId = a.InstanceId,
                    Version = a.Version,
                    Input = a.Input,
                    Tags = { Tags(a.Tags) },
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
            NewVersion = action.NewVersion,
            FailureDetails = Failures.Write(action.Failure),
        };
        written.CarryoverEvents.AddRange((action.CarryoverEvents ?? []).Select(Carried));
        return written;
    }

    private static Dictionary<string, string> Tags(IEnumerable<KeyValuePair<string, string>>? tags) =>
        new(tags ?? [], StringComparer.Ordinal);

    private static Messages.HistoryEvent Carried(EventRaised raised) => new()
    {
        EventId = HistoryEvent.NoAction,
        Timestamp = Timestamp.FromDateTime(raised.Timestamp),
        EventRaised = new() { Name = raised.Name, Input = raised.Input },
    };
}
