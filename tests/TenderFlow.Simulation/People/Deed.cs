namespace TenderFlow.Simulation.People;

/// <summary>Something that a person does, or that goes wrong. It looks at the records and uses the real commands.</summary>
internal abstract record Deed
{
    /// <summary>Whether it is a fault and no person's act.</summary>
    public virtual bool IsFault => false;

    /// <summary>Does it.</summary>
    /// <returns>After how long it is to be tried again; null when it is done, or can never be done.</returns>
    public abstract Task<TimeSpan?> DoAsync(Stage stage);

    /// <summary>Done once.</summary>
    protected static TimeSpan? Done => null;
}
