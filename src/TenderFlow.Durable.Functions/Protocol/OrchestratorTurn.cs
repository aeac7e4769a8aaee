using Google.Protobuf;
using TenderFlow.Durable.History;
using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Functions.Protocol;

/// <summary>One turn of an orchestration: base64 of the host's request in, base64 of our response out.</summary>
internal static class OrchestratorTurn
{
    /// <summary>The answer that has the host hand over the same turn again later, with its whole history.</summary>
    public static string Again { get; } = Encode(new() { RequiresHistory = true });

    /// <exception cref="FormatException">The text is not base64.</exception>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no request.</exception>
    public static Messages.OrchestratorRequest Decode(string base64) =>
        Messages.OrchestratorRequest.Parser.ParseFrom(Convert.FromBase64String(base64));

    public static string Encode(Messages.OrchestratorResponse response) =>
        Convert.ToBase64String(response.ToByteArray());

    public static Messages.OrchestratorResponse Run(
        Messages.OrchestratorRequest request, DurableTaskRegistry registry, IServiceProvider services)
    {
        var past = EventReader.ReadAll(request.PastEvents).ToList();
        var fresh = EventReader.ReadAll(request.NewEvents).ToList();
        if (!past.Concat(fresh).Any(happened => happened is ExecutionStarted))
        {
            // Without its start there is nothing to run: the host left the history out.
            return new() { InstanceId = request.InstanceId, RequiresHistory = true };
        }

        var turn = OrchestrationExecutor.Execute(request.InstanceId, registry, services, past, fresh);
        var response = new Messages.OrchestratorResponse
        {
            InstanceId = request.InstanceId,
            // An absent status clears the one that is shown, so each response carries it.
            CustomStatus = turn.CustomStatus,
        };
        response.Actions.AddRange(turn.Actions.Select(ActionWriter.Write));
        return response;
    }
}
