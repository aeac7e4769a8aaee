namespace TenderFlow.Durable;

/// <summary>Gives an orchestrator or activity class another name than that of its type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DurableTaskAttribute(string name) : Attribute
{
    /// <summary>The name it is called by.</summary>
    public string Name { get; } = name;
}
