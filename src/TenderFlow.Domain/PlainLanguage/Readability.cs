namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Reading formulas (PLN-3). They guide a writer; on a text under 100 words they say little (PLN-2).</summary>
public static class Readability
{
    /// <summary>Flesch reading ease: about 0 (hard) to 100 (easy).</summary>
    public static double FleschReadingEase(TextCounts counts) =>
        206.835 - 1.015 * counts.Words / counts.Sentences - 84.6 * counts.Syllables / counts.Words;

    /// <summary>Flesch-Kincaid: a US school grade. A reading age is about five more.</summary>
    public static double FleschKincaidGrade(TextCounts counts) =>
        0.39 * counts.Words / counts.Sentences + 11.8 * counts.Syllables / counts.Words - 15.59;
}
