namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>An entry of our own list of heavy words.</summary>
/// <param name="Form">How it changes: <c>p</c> not at all, <c>v</c> as a verb, <c>n</c> as a noun, <c>latin</c>, <c>double</c>.</param>
/// <param name="Heavy">What it is about, in its plain form.</param>
/// <param name="Plain">What to write instead, best first; empty when it is best left out.</param>
/// <param name="Example">A sentence that uses it.</param>
public sealed record HeavyPhrase(string Form, string Heavy, IReadOnlyList<string> Plain, string Example);
