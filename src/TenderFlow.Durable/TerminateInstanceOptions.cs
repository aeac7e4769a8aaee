namespace TenderFlow.Durable;

/// <summary>How to end an instance from outside.</summary>
/// <param name="Output">What the instance shows as its result: the reason; null: nothing.</param>
/// <param name="Recursive">True: its sub-orchestrations are ended too, and theirs.</param>
public sealed record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
