using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>A grant, a local support body or other help, on the list that a public body keeps for those whose contract ends (DEC-4).</summary>
public sealed class SupportEntry : Aggregate
{
    private SupportEntry() { }

    /// <summary>Puts help on the list.</summary>
    /// <exception cref="DomainError">Its name or words are missing.</exception>
    public SupportEntry(int buyerId, WayOn way)
    {
        Refuse(way.WhyNot());
        (BuyerId, Kind, Name, Words, Closes) = (buyerId, way.Kind, way.Name.Trim(), way.Words.Trim(), way.Closes);
        Record(new SupportListed(Name));
    }

    /// <inheritdoc/>
    public override string Subject => $"support:{Id}";

    /// <summary>The public body whose list it is on.</summary>
    public int BuyerId { get; private set; }

    /// <summary>What kind of help.</summary>
    public WayKind Kind { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it gives, and what to do.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Until when one can ask for it; null when it has no end.</summary>
    public DateOnly? Closes { get; private set; }

    /// <summary>When it was taken off the list, in UTC; null while it is on it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>As a way to carry on.</summary>
    public WayOn Way => new(Kind, Name, Words, Closes);

    /// <summary>Takes it off the list. Whoever was offered it keeps the offer.</summary>
    public void Remove(DateTimeOffset now)
    {
        if (RemovedAt is null)
        {
            RemovedAt = now;
            Record(new SupportUnlisted(Name));
        }
    }

    /// <summary>Whether it can still be asked for on a day.</summary>
    public bool IsOpen(DateOnly day) => RemovedAt is null && (Closes is null || Closes >= day);

    /// <summary>The ways that can be offered on a day: all of the list, and always a talk (DEC-4).</summary>
    public static IReadOnlyList<WayOn> WaysOn(DateOnly day, IEnumerable<SupportEntry> list) =>
    [
        .. list.Where(e => e.IsOpen(day)).OrderBy(e => e.Closes ?? DateOnly.MaxValue).ThenBy(e => e.Id).Select(e => e.Way),
        new(WayKind.Talk, "A talk about what comes next", "Call the person named here. We look for a way with you.", null),
    ];
}

/// <summary>Help was put on the list.</summary>
public sealed record SupportListed(string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"“{Name}” is on the list of help.";
}

/// <summary>Help was taken off the list.</summary>
public sealed record SupportUnlisted(string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"“{Name}” is no longer on the list of help.";
}
