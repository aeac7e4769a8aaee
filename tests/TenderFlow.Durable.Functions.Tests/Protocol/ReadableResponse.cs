using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Messages = TenderFlow.Durable.Functions.Protocol.Messages;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>A response in the readable JSON that the recordings use.</summary>
internal static class ReadableResponse
{
    public static JsonObject Of(Messages.OrchestratorResponse response) => new()
    {
        ["actions"] = new JsonArray([.. response.Actions.OrderBy(action => action.Id).Select(Of)]),
        ["customStatus"] = response.CustomStatus,
        ["requiresHistory"] = response.RequiresHistory,
    };

    private static JsonObject Of(Messages.OrchestratorAction action)
    {
        var (type, json) = action switch
        {
            { ScheduleTask: { } a } => ("scheduleTask", new JsonObject
            {
                ["name"] = a.Name,
                ["version"] = a.Version,
                ["input"] = a.Input,
            }),
            { CreateSubOrchestration: { } a } => ("createSubOrchestration", new JsonObject
            {
                ["name"] = a.Name,
                ["instanceId"] = a.InstanceId,
                ["version"] = a.Version,
                ["input"] = a.Input,
            }),
            { CreateTimer: { } a } => ("createTimer", new JsonObject { ["fireAt"] = Instant(a.FireAt) }),
            { SendEvent: { } a } => ("sendEvent", new JsonObject
            {
                ["instanceId"] = a.Instance.InstanceId,
                ["name"] = a.Name,
                ["data"] = a.Data,
            }),
            { CompleteOrchestration: { } a } => ("completeOrchestration", Of(a)),
            _ => ("none", []),
        };
        json["type"] = type;
        json["id"] = action.Id;
        return json;
    }

    private static JsonObject Of(Messages.CompleteOrchestrationAction a) => new()
    {
        ["status"] = ((OrchestrationRuntimeStatus)a.OrchestrationStatus).ToString(),
        ["result"] = a.Result,
        ["failureDetails"] = Of(a.FailureDetails),
        ["carryoverEvents"] = new JsonArray([.. a.CarryoverEvents.Select(e => new JsonObject
        {
            ["type"] = e.EventTypeCase.ToString(), ["name"] = e.EventRaised?.Name, ["input"] = e.EventRaised?.Input,
        })]),
    };

    private static JsonObject? Of(Messages.TaskFailureDetails? failure) => failure is null ? null : new()
    {
        ["errorType"] = failure.ErrorType,
        ["errorMessage"] = failure.ErrorMessage,
        ["innerFailure"] = Of(failure.InnerFailure),
    };

    private static string? Instant(Timestamp? at) => at?.ToDateTimeOffset().ToString("O");
}
