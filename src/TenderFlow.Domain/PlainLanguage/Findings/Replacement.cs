using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Fits a suggestion into its place: its first letter, the “a” or “an” before it, and the gap that it may leave.</summary>
internal static class Replacement
{
    private const int GapAfter = 3;

    /// <summary>A finding that puts other words in the place of some words.</summary>
    public static Finding Of(ScannedText text, FindingKind kind, int first, int last, string plain, string reason)
    {
        var (start, end) = (text.Words[first].Start, text.Words[last].End);
        if (plain.Length == 0)
        {
            return LeftOut(text, kind, first, last, reason);
        }

        var suggestion = char.IsUpper(text.Text[start]) ? char.ToUpperInvariant(plain[0]) + plain[1..] : plain;
        if (first > 0 && text.AreNeighbours(first - 1) && Article(text, first - 1, plain[0]) is { } article)
        {
            start = text.Words[first - 1].Start;
            suggestion = $"{article} {suggestion}";
        }

        return new(kind, start, end - start, text.Text[start..end], reason, suggestion);
    }

    /// <summary>The article that the plain word asks for; null when the one there fits or there is none.</summary>
    private static string? Article(ScannedText text, int word, char next)
    {
        var vowel = char.ToLowerInvariant(next) is 'a' or 'e' or 'i' or 'o' or 'u';
        return text.Word(word) switch
        {
            "a" when vowel => "an",
            "A" when vowel => "An",
            "an" when !vowel => "a",
            "An" when !vowel => "A",
            _ => null,
        };
    }

    private static Finding LeftOut(ScannedText text, FindingKind kind, int first, int last, string reason)
    {
        var (start, end) = (text.Words[first].Start, text.Words[last].End);
        var next = last + 1;
        if (next < text.Words.Count && text.Words[next].Start - end <= GapAfter && text.After(last) is ' ' or ',')
        {
            var letter = text.Text[text.Words[next].Start];
            end = text.Words[next].Start + 1;
            return new(
                kind, start, end - start, text.Text[start..end], reason,
                (char.IsUpper(text.Text[start]) ? char.ToUpperInvariant(letter) : letter).ToString());
        }

        start -= start > 0 && text.Text[start - 1] is ' ' ? 1 : 0;
        return new(kind, start, end - start, text.Text[start..end], reason, "");
    }
}
