namespace TenderFlow.Domain.PlainLanguage;

/// <summary>What the reading formulas count.</summary>
/// <param name="Words">Words, at least 1.</param>
/// <param name="Sentences">Sentences, at least 1.</param>
/// <param name="Syllables">Syllables of all words together.</param>
public sealed record TextCounts(int Words, int Sentences, int Syllables)
{
    /// <summary>Counts a text. An empty text counts as one word in one sentence, so that no formula divides by zero.</summary>
    public static TextCounts Of(string text)
    {
        var words = PlainLanguage.Words.Of(text);
        var sentences = PlainLanguage.Sentences.Of(text);
        return new(
            Math.Max(1, words.Count),
            Math.Max(1, sentences.Count),
            Math.Max(1, words.Sum(word => PlainLanguage.Syllables.In(word))));
    }
}
