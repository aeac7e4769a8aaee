using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>Makes an orchestrator, reads its input and runs it; whatever fails is kept in the task.</summary>
internal static class OrchestratorStart
{
    public static async Task<object?> RunAsync(
        ExecutionStarted started,
        TaskOrchestrationContext context,
        DurableTaskRegistry registry,
        IServiceProvider services)
    {
        var orchestrator = registry.CreateOrchestrator(started.Name, services);
        return await orchestrator.RunAsync(context, Input(started, context.InstanceId, orchestrator.InputType));
    }

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
