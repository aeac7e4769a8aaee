namespace TenderFlow.Domain.Rules;

/// <summary>A warning that a person may pass over; nothing is refused.</summary>
/// <param name="Rule">The number of the rule, such as <c>TZ-9</c>; for records and tests, never shown.</param>
/// <param name="Sentence">One or two plain sentences that say what is better.</param>
public sealed record Advice(string Rule, string Sentence);
