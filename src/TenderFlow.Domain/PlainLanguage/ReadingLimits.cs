namespace TenderFlow.Domain.PlainLanguage;

/// <summary>How hard a text may be (PLN-1, PLN-2). Read from configuration; <see cref="ForMessages"/> is the default.</summary>
/// <param name="WordsInSentence">Most words in a sentence.</param>
/// <param name="SentencesInParagraph">Most sentences in a paragraph.</param>
/// <param name="Grade">Highest Flesch-Kincaid grade.</param>
/// <param name="Ease">Lowest Flesch reading ease.</param>
public sealed record ReadingLimits(int WordsInSentence, int SentencesInParagraph, double Grade, double Ease)
{
    /// <summary>The defaults for a message to a person.</summary>
    public static ReadingLimits ForMessages { get; } = new(WordsInSentence: 25, SentencesInParagraph: 5, Grade: 6, Ease: 70);
}
