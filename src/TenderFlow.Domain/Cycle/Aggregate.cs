namespace TenderFlow.Domain.Cycle;

/// <summary>Something that changes as a whole and remembers what happened to it until that is recorded.</summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> pending = [];

    /// <summary>Number given by the database; 0 before the first save.</summary>
    public int Id { get; private set; }

    /// <summary>Raised by one with every save; two writers at once cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The natural key under which the audit trail speaks of it, such as <c>tender:42</c>.</summary>
    public abstract string Subject { get; }

    /// <summary>Takes what happened since the last save, oldest first, and raises the revision if anything did.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = pending.ToArray();
        pending.Clear();
        Revision += taken.Length > 0 ? 1 : 0;
        return taken;
    }

    /// <summary>Remembers that a named person let a text out that is hard to read (INV-11). The gate calls it.</summary>
    public void AllowHardWords(HardWordsAllowed allowed) => Record(allowed);

    /// <summary>Remembers a fact.</summary>
    protected void Record(DomainEvent happened) => pending.Add(happened);

    /// <summary>Stops the request when there is a reason to.</summary>
    protected static void Refuse(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new DomainError(refusal);
        }
    }
}
