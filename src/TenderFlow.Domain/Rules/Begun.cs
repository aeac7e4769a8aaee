namespace TenderFlow.Domain.Rules;

/// <summary>What began a procurement, which fixes the rules it runs under (REG-4).</summary>
public enum BeginEvent
{
    /// <summary>The tender notice came out.</summary>
    TenderNotice,

    /// <summary>The transparency notice came out.</summary>
    TransparencyNotice,

    /// <summary>The tender notice for a value below the threshold came out.</summary>
    BelowThresholdTenderNotice,

    /// <summary>Suppliers were invited to bid.</summary>
    TendersInvited,

    /// <summary>A supplier was contacted to start the award; for the smallest contracts.</summary>
    SupplierContacted,
}

/// <summary>When and by what a procurement began (REG-4).</summary>
public sealed record Begun(DateOnly Date, BeginEvent Event)
{
    /// <summary>The first of several events; it fixes the rules.</summary>
    /// <exception cref="InvalidOperationException">There is no event.</exception>
    public static Begun First(IEnumerable<Begun> events) => events.MinBy(begun => begun.Date)
        ?? throw new InvalidOperationException("A procurement begins with an event.");
}
