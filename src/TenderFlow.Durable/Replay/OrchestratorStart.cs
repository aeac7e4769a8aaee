using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Replay;

/// <summary>Makes an orchestrator and reads its input: what has to work before its code can run at all.</summary>
internal static class OrchestratorStart
{
    public static (ITaskOrchestrator Orchestrator, object? Input) Prepare(
        ExecutionStarted started, string instanceId, DurableTaskRegistry registry, IServiceProvider services)
    {
        var orchestrator = registry.CreateOrchestrator(started.Name, services);
        return (orchestrator, Input(started, instanceId, orchestrator.InputType));
    }

    /// <summary>Runs the code; whatever it throws is kept in the task.</summary>
    public static async Task<object?> RunAsync(
        ITaskOrchestrator orchestrator, TaskOrchestrationContext context, object? input) =>
        await orchestrator.RunAsync(context, input);

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
