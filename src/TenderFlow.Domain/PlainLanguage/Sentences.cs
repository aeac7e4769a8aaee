using System.Text.RegularExpressions;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Cuts an English text into paragraphs and sentences (PLN-5).</summary>
public static partial class Sentences
{
    /// <summary>These never end a sentence that goes on.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Ltd", "Co", "Inc", "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "St", "vs", "etc",
    };

    /// <summary>These are also words, or end sentences: they are abbreviations only before a number.</summary>
    private static readonly HashSet<string> BeforeNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "No", "ext", "tel", "approx", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    };

    /// <summary>The sentences of the whole text, in order. A heading or a list item is at least one sentence.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Paragraphs(text).SelectMany(OfParagraph)];

    /// <summary>The paragraphs: cut at blank lines, and before a line that starts a list item or a heading.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [.. ParagraphBreak().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Any(char.IsLetterOrDigit))];

    private static IEnumerable<string> OfParagraph(string paragraph)
    {
        var start = 0;
        foreach (Match stop in Stop().Matches(paragraph))
        {
            var end = stop.Index + stop.Length;
            if (IsInsideSentence(paragraph, start, stop))
            {
                continue;
            }

            yield return paragraph[start..end].Trim();
            start = end;
        }

        if (paragraph[start..].Any(char.IsLetterOrDigit))
        {
            yield return paragraph[start..].Trim();
        }
    }

    private static bool IsInsideSentence(string paragraph, int start, Match stop)
    {
        var end = stop.Index + stop.Length;
        // Nothing said yet, or only the number of a list item.
        if (!paragraph[start..stop.Index].Any(char.IsLetter) && paragraph.Length > end)
        {
            return true;
        }

        var next = paragraph[end..].TrimStart();
        if (next.Length == 0)
        {
            return false;
        }

        return char.IsLower(next[0]) || (stop.Value is "." && EndsInAbbreviation(paragraph[start..stop.Index], next[0]));
    }

    private static bool EndsInAbbreviation(string before, char next)
    {
        var word = LastWord().Match(before).Value;
        var lettersWithStops = word.Contains('.', StringComparison.Ordinal) && word.All(c => c == '.' || char.IsLetter(c));
        var initial = word.Length == 1 && char.IsUpper(word[0]) && word is not "I";
        return lettersWithStops || initial || Abbreviations.Contains(word)
            || (char.IsDigit(next) && BeforeNumber.Contains(word));
    }

    [GeneratedRegex(
        @"\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]*(?:[-•*]|\d+[.)]|\#{1,6})[ \t])",
        RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ParagraphBreak();

    [GeneratedRegex(
        @"(?<![.!?…])(?>[.!?…]+[""'”’)\]]*)(?=\s|$)",
        RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"[\p{L}.]+$", RegexOptions.RightToLeft, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LastWord();
}
