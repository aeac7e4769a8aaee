namespace TenderFlow.Durable;

/// <summary>Orchestrator code did something that cannot be replayed.</summary>
public sealed class OrchestrationRuleException(string message) : Exception(message)
{
    internal static OrchestrationRuleException NotDurable(string instanceId) => new(
        $"Instance '{instanceId}' waits for something that is not a task of its context. An orchestrator may await "
        + "only activities, sub-orchestrations, timers and events of its context, "
        + "without ConfigureAwait(false), Task.Run or CancelAsync.");

    internal static OrchestrationRuleException OtherThread(string instanceId) => new(
        $"The context of instance '{instanceId}' was used from outside the orchestrator's own thread. "
        + "An orchestrator must not use Task.Run, threads or ConfigureAwait(false).");
}
