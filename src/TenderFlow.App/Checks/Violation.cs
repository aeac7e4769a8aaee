namespace TenderFlow.App.Checks;

/// <summary>A promise that the record shows as broken.</summary>
/// <param name="Invariant">Its number, such as <c>INV-1</c>.</param>
/// <param name="Subject">What it concerns, by its natural key.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record Violation(string Invariant, string Subject, string Sentence);
