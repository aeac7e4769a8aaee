namespace TenderFlow.Domain.Cycle;

/// <summary>A fact about an aggregate. Every change of state has one (INV-10); its type's name is the name in the audit trail.</summary>
public abstract record DomainEvent
{
    /// <summary>What happened, as one plain sentence for the history page.</summary>
    public abstract string Sentence { get; }
}
