using TenderFlow.Domain.PlainLanguage.Findings;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>All that the check says of a text.</summary>
/// <param name="Counts">What was counted.</param>
/// <param name="Age">The headline figure.</param>
/// <param name="Findings">What was found, in the order of the text; findings about the whole text come last.</param>
/// <param name="Stopping">Those findings that stop the gate.</param>
public sealed record PlainLanguageReport(
    TextCounts Counts, ReadingAge Age, IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Stopping)
{
    /// <summary>Whether the text passes the gate.</summary>
    public bool Passes => Stopping.Count == 0;

    /// <summary>Flesch reading ease.</summary>
    public double Ease => Readability.FleschReadingEase(Counts);

    /// <summary>Flesch-Kincaid grade.</summary>
    public double Grade => Readability.FleschKincaidGrade(Counts);
}
