namespace TenderFlow.Simulation.Promises;

/// <summary>A promise that the records show as broken.</summary>
/// <param name="Invariant">Its number, such as <c>INV-1</c>.</param>
/// <param name="Subject">The record that shows it, by its natural key.</param>
/// <param name="Sentence">What is wrong.</param>
internal sealed record Broken(string Invariant, string Subject, string Sentence)
{
    public override string ToString() => $"{Invariant} {Subject}: {Sentence}";
}
