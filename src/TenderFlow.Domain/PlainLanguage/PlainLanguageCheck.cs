using System.Text.RegularExpressions;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Reads a text and says what makes it hard (PLN-1, PLN-2). No finding means the text passes.</summary>
public static partial class PlainLanguageCheck
{
    /// <summary>Everything found, in the order of the text; findings about the whole text come last.</summary>
    public static IReadOnlyList<PlainLanguageFinding> Of(string text, ReadingLimits limits) =>
    [
        .. LongSentences(text, limits),
        .. LongParagraphs(text, limits),
        .. NegativeContractions(text),
        .. HardText(text, limits),
    ];

    private static IEnumerable<PlainLanguageFinding> LongSentences(string text, ReadingLimits limits) =>
        from sentence in Sentences.Of(text)
        where Words.Of(sentence).Count > limits.WordsInSentence
        select new PlainLanguageFinding("PLN-1", sentence, $"Split this sentence. Keep to {limits.WordsInSentence} words.");

    private static IEnumerable<PlainLanguageFinding> LongParagraphs(string text, ReadingLimits limits) =>
        from paragraph in Sentences.Paragraphs(text)
        where Sentences.Of(paragraph).Count > limits.SentencesInParagraph
        select new PlainLanguageFinding(
            "PLN-1", paragraph, $"Split this paragraph. Keep to {limits.SentencesInParagraph} sentences.");

    private static IEnumerable<PlainLanguageFinding> NegativeContractions(string text) =>
        from Match match in NegativeContraction().Matches(text)
        select new PlainLanguageFinding("PLN-1", match.Value, $"Write “{match.Value}” out in full.");

    private static IEnumerable<PlainLanguageFinding> HardText(string text, ReadingLimits limits)
    {
        var counts = TextCounts.Of(text);
        var grade = Readability.FleschKincaidGrade(counts);
        var ease = Readability.FleschReadingEase(counts);
        if (grade > limits.Grade || ease < limits.Ease)
        {
            yield return new(
                "PLN-2", "", $"Use shorter words and sentences. This reads at grade {grade:0.0} with ease {ease:0}.");
        }
    }

    [GeneratedRegex(@"\b\p{L}+n[’']t\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NegativeContraction();
}
