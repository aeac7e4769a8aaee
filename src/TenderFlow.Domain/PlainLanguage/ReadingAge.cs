namespace TenderFlow.Domain.PlainLanguage;

/// <summary>The one figure for people: how old a reader has to be, and what drives it.</summary>
/// <param name="Years">The age, from 5 to 22.</param>
/// <param name="Driver">What makes it so, in a sentence.</param>
/// <param name="Note">What to bear in mind about the scores; null when there is nothing.</param>
public sealed record ReadingAge(int Years, string Driver, string? Note)
{
    private const int YearsOverGrade = 5;
    private const double EasySentence = 12;
    private const double EasySyllables = 1.4;
    private const int ReliableWords = 100;
    private const int SmogSentences = 30;

    /// <summary>The school year in England at that age; 0 before school and after it.</summary>
    public int SchoolYear => Years is >= 6 and <= 18 ? Years - 5 : 0;

    /// <summary>The age in words.</summary>
    public string Sentence => SchoolYear == 0
        ? Years > 18 ? $"Only fit for readers with a degree: about age {Years}." : $"About age {Years}."
        : $"About age {Years}: school year {SchoolYear}.";

    /// <summary>Works it out. Reading age is about the US school grade and five years (PLN-2).</summary>
    public static ReadingAge Of(TextCounts counts)
    {
        var grade = Readability.FleschKincaidGrade(counts);
        var years = (int)Math.Round(Math.Clamp(grade + YearsOverGrade, 5, 22), MidpointRounding.AwayFromZero);
        return new(years, DriverOf(counts), NoteOn(counts));
    }

    private static string DriverOf(TextCounts counts)
    {
        var words = (double)counts.Words / counts.Sentences;
        var syllables = (double)counts.Syllables / counts.Words;
        var bySentences = 0.39 * (words - EasySentence);
        var byWords = 11.8 * (syllables - EasySyllables);
        var of100 = Math.Round(100.0 * counts.Polysyllables / counts.Words);
        return (bySentences, byWords) switch
        {
            ( <= 0.5, <= 0.5) => "Short sentences and short words keep it easy.",
            _ when bySentences >= byWords => $"Long sentences drive it: {words:0} words in each. Aim for 15.",
            _ => $"Long words drive it: {of100:0} in 100 have three syllables or more. Aim for 8.",
        };
    }

    private static string? NoteOn(TextCounts counts) =>
        counts.Words < ReliableWords
            ? $"This has only {counts.Words} {(counts.Words == 1 ? "word" : "words")}. Scores of a text under {ReliableWords} words are a rough guide."
        : counts.Sentences < SmogSentences
            ? $"SMOG is made for {SmogSentences} sentences or more. Take it as a rough guide here."
        : null;
}
