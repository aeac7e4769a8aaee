namespace TenderFlow.Domain.Cycle;

/// <summary>Why a request was turned down, in words a person can act on.</summary>
/// <param name="Rule">The number of the rule in the domain rules, such as <c>SUB-1</c>; for records and tests, never shown.</param>
/// <param name="Field">The form field or API property it belongs to; empty when it concerns the whole request.</param>
/// <param name="Sentence">One plain sentence that says what to do.</param>
public sealed record Refusal(string Rule, string Field, string Sentence);
