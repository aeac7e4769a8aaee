namespace TenderFlow.Durable;

/// <summary>The orchestration that started this one.</summary>
/// <param name="Name">The parent's orchestrator.</param>
/// <param name="InstanceId">The parent's id.</param>
public sealed record ParentOrchestrationInstance(TaskName Name, string InstanceId);
