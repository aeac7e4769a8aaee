namespace TenderFlow.Domain.Cycle;

/// <summary>A named person let a text out that is hard to read, and said why (INV-11).</summary>
/// <param name="Text">Which text, such as “the summary”.</param>
/// <param name="Fingerprint">The SHA-256 of its words.</param>
/// <param name="Grade">The Flesch-Kincaid grade it was read at.</param>
/// <param name="Reason">Why its words stay.</param>
public sealed record HardWordsAllowed(string Text, string Fingerprint, double Grade, string Reason) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Hard words stay in {Text}. {Reason}";
}
