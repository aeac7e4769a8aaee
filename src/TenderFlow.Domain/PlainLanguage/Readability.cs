namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Reading formulas (PLN-3). They guide a writer; on a text under 100 words they say little (PLN-2).</summary>
public static class Readability
{
    private const double EdgeOfDifficultWords = 5;

    /// <summary>Flesch reading ease: about 0 (hard) to 100 (easy).</summary>
    public static double FleschReadingEase(TextCounts counts) =>
        206.835 - 1.015 * counts.Words / counts.Sentences - 84.6 * counts.Syllables / counts.Words;

    /// <summary>Flesch-Kincaid: a US school grade. A reading age is about five more.</summary>
    public static double FleschKincaidGrade(TextCounts counts) =>
        0.39 * counts.Words / counts.Sentences + 11.8 * counts.Syllables / counts.Words - 15.59;

    /// <summary>Gunning fog: years of school. Every word of three or more syllables counts as hard.</summary>
    public static double GunningFog(TextCounts counts) =>
        0.4 * ((double)counts.Words / counts.Sentences + 100.0 * counts.Polysyllables / counts.Words);

    /// <summary>SMOG: years of school. Made for texts of 30 sentences or more.</summary>
    public static double Smog(TextCounts counts) =>
        3.1291 + 1.0430 * Math.Sqrt(30.0 * counts.Polysyllables / counts.Sentences);

    /// <summary>Coleman-Liau: a US school grade from letters and sentences for each 100 words.</summary>
    public static double ColemanLiau(TextCounts counts) =>
        0.0588 * (100.0 * counts.Letters / counts.Words) - 0.296 * (100.0 * counts.Sentences / counts.Words) - 15.8;

    /// <summary>Automated readability index: a US school grade from letters for each word.</summary>
    public static double AutomatedReadability(TextCounts counts) =>
        4.71 * counts.Letters / counts.Words + 0.5 * counts.Words / counts.Sentences - 21.43;

    /// <summary>LIX: about 20 (very easy) to 60 (very hard). It counts words of more than six letters.</summary>
    public static double Lix(TextCounts counts) =>
        (double)counts.Words / counts.Sentences + 100.0 * counts.LongWords / counts.Words;

    /// <summary>Dale-Chall. No word list comes with TenderFlow, so the caller counts the difficult words.</summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="percentDifficult">Words that are not on the easy list, in percent of all words.</param>
    public static double DaleChall(TextCounts counts, double percentDifficult) =>
        0.1579 * percentDifficult + 0.0496 * counts.Words / counts.Sentences
        + (percentDifficult > EdgeOfDifficultWords ? 3.6365 : 0);
}
