namespace TenderFlow.Domain.Messages;

/// <summary>Whether a person may switch a message off (MSG-1).</summary>
public enum MessageClass
{
    /// <summary>Needed for a task the person has: a deadline, a change, a receipt, an outcome. It has no opt-out.</summary>
    Service,

    /// <summary>Help or news the person may not want. One link stops it, and it keeps to quiet hours (INV-3).</summary>
    Offer,
}
