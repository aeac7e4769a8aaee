using System.Buffers;
using TenderFlow.Domain.PlainLanguage.Findings;
using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Glossary;

/// <summary>Finds words of the field that a text does not explain (PLN-7).</summary>
public static class TermUses
{
    private static readonly SearchValues<string> Any = SearchValues.Create(
        [.. Terms.All.Where(t => t.LookedFor is not TermLook.None).SelectMany(t => new[] { t.Term, EnglishNoun.Plural(t.Term) })],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Each term where it is first used and not explained there: the place after it, and the explanation in brackets, with a
    /// space before. In the order of the text. Most texts have none, and that is seen at a glance.
    /// </summary>
    public static IReadOnlyList<(int End, string Explanation)> Unexplained(string text) =>
        text.AsSpan().ContainsAny(Any)
            ? [.. Findings.Unexplained.In(new ScannedText(text)).Where(f => f is { Kind: FindingKind.Jargon, Suggestion: not null })
                .Select(f => (f.End, f.Suggestion![f.Text.Length..]))]
            : [];
}
