using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>Reads the input of an orchestrator and runs it.</summary>
internal static class OrchestratorStart
{
    /// <summary>Runs the code; whatever fails is kept in the task.</summary>
    public static async Task<object?> RunAsync(
        ITaskOrchestrator orchestrator, ExecutionStarted started, TaskOrchestrationContext context) =>
        await orchestrator.RunAsync(context, Input(started, context.InstanceId, orchestrator.InputType));

    private static object? Input(ExecutionStarted started, string instanceId, Type type)
    {
        try
        {
            return Payload.Read(started.Input, type);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            throw new InvalidDataException(
                $"The input of instance '{instanceId}' cannot be read as {type.Name}: {exception.Message}", exception);
        }
    }
}
