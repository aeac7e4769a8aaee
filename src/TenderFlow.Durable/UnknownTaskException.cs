namespace TenderFlow.Durable;

/// <summary>Nothing is registered under the name that was called.</summary>
public sealed class UnknownTaskException(string kind, string name)
    : Exception($"No {kind} is registered under the name '{name}'.");
