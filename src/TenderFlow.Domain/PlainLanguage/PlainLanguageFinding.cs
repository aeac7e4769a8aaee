namespace TenderFlow.Domain.PlainLanguage;

/// <summary>One thing that makes a text hard to read.</summary>
/// <param name="Rule">The number of the rule, such as <c>PLN-1</c>; for records and tests.</param>
/// <param name="Excerpt">The words it is about; empty when it is about the whole text.</param>
/// <param name="Sentence">What to do about it, in plain words.</param>
public sealed record PlainLanguageFinding(string Rule, string Excerpt, string Sentence);
