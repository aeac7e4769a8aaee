namespace TenderFlow.Domain.Cycle;

/// <summary>The record that a moment was dealt with. One a process and key, so each is dealt with once.</summary>
public sealed class HandledMoment
{
    private HandledMoment() { }

    /// <summary>Records a moment as dealt with.</summary>
    /// <param name="process">The natural key of the process, such as <c>bidder:42:7</c>.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="at">When it was dealt with, in UTC.</param>
    /// <param name="skipped">Why nothing was done; null when something was.</param>
    public HandledMoment(string process, Moment moment, DateTimeOffset at, string? skipped)
    {
        Process = process;
        Key = moment.Key;
        Kind = moment.Kind;
        DueAt = moment.At;
        HandledAt = at;
        Skipped = skipped;
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The process it belongs to.</summary>
    public string Process { get; private set; } = "";

    /// <summary>The moment's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the moment asked for.</summary>
    public MomentKind Kind { get; private set; }

    /// <summary>When it was due, in UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it was dealt with, in UTC.</summary>
    public DateTimeOffset HandledAt { get; private set; }

    /// <summary>Why nothing was done; null when something was.</summary>
    public string? Skipped { get; private set; }
}
