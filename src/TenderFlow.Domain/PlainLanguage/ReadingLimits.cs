using TenderFlow.Domain.PlainLanguage.Findings;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>How hard a text may be (PLN-1, PLN-2). Read from configuration; <see cref="ForMessages"/> is the default.</summary>
/// <param name="WordsInSentence">Most words in a sentence.</param>
/// <param name="SentencesInParagraph">Most sentences in a paragraph.</param>
/// <param name="Grade">Highest Flesch-Kincaid grade.</param>
/// <param name="Ease">Lowest Flesch reading ease.</param>
public sealed record ReadingLimits(int WordsInSentence, int SentencesInParagraph, double Grade, double Ease)
{
    private static readonly IReadOnlySet<FindingKind> HardChecks = new HashSet<FindingKind>
    {
        FindingKind.LongSentence, FindingKind.LongParagraph, FindingKind.LongText, FindingKind.Passive, FindingKind.Jargon,
        FindingKind.Abbreviation, FindingKind.Contraction, FindingKind.HardText,
    };

    /// <summary>The defaults for a message to a person: every hard check of PLN-1, whatever its length.</summary>
    public static ReadingLimits ForMessages { get; } = new(WordsInSentence: 25, SentencesInParagraph: 5, Grade: 6, Ease: 70)
    {
        Stops = new HashSet<FindingKind>(HardChecks) { FindingKind.CallsToAction, FindingKind.When },
    };

    /// <summary>The defaults for a text of a commissioner.</summary>
    public static ReadingLimits ForDocuments { get; } = ForMessages with { Grade = 8, Ease = 60, ScoredFrom = 20, Stops = HardChecks };

    /// <summary>The largest share of sentences in the passive voice, from 0 to 1. One is always allowed.</summary>
    public double PassiveShare { get; init; } = 0.1;

    /// <summary>Most characters; 0 for no limit.</summary>
    public int Characters { get; init; }

    /// <summary>Words from which the scores count: on a short text they say little (PLN-2).</summary>
    public int ScoredFrom { get; init; }

    /// <summary>What stops the gate. The rest is advice.</summary>
    public IReadOnlySet<FindingKind> Stops { get; init; } = HardChecks;
}
