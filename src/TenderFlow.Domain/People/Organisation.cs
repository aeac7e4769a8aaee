using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.People;

/// <summary>A public body that buys, or an organisation that may bid.</summary>
public sealed class Organisation : Aggregate
{
    private Organisation() { }

    /// <summary>Registers an organisation.</summary>
    public Organisation(string name, OrganisationKind kind, string area, bool hasBidBefore)
    {
        Name = name;
        Kind = kind;
        Area = area;
        HasBidBefore = hasBidBefore;
        Record(new OrganisationRegistered(name, kind, area));
    }

    /// <inheritdoc/>
    public override string Subject => $"organisation:{Id}";

    /// <summary>Its full name, at most 200 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Buyer or provider.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>Where it works, in words.</summary>
    public string Area { get; private set; } = "";

    /// <summary>False for a first-time bidder, who is offered more support (SUP-2, SUP-5).</summary>
    public bool HasBidBefore { get; private set; }
}

/// <summary>What an organisation does in the cycle.</summary>
public enum OrganisationKind
{
    /// <summary>Buys services.</summary>
    PublicBody,

    /// <summary>May bid to provide them.</summary>
    Provider,

    /// <summary>Speaks for people, or is one person who speaks; neither buys nor bids.</summary>
    Community,
}

/// <summary>An organisation joined.</summary>
public sealed record OrganisationRegistered(string Name, OrganisationKind Kind, string Area) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} joined.";
}
