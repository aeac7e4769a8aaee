using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;

namespace TenderFlow.App.PlainWords.Checking;

/// <summary>What the check says of a text, for programs.</summary>
/// <param name="Words">Words.</param>
/// <param name="Sentences">Sentences; a heading or a list item is at least one.</param>
/// <param name="Syllables">Syllables.</param>
/// <param name="FleschReadingEase">About 0 (hard) to 100 (easy).</param>
/// <param name="FleschKincaidGrade">US school grade.</param>
/// <param name="GunningFog">Years of school.</param>
/// <param name="Smog">Years of school.</param>
/// <param name="ColemanLiau">US school grade.</param>
/// <param name="AutomatedReadability">US school grade.</param>
/// <param name="Lix">About 20 (very easy) to 60 (very hard).</param>
/// <param name="ReadingAge">The one figure for people: how old a reader has to be.</param>
/// <param name="Passes">Whether the gate lets the text through.</param>
/// <param name="Findings">What was found, in the order of the text.</param>
public sealed record TextReport(
    int Words, int Sentences, int Syllables, double FleschReadingEase, double FleschKincaidGrade, double GunningFog,
    double Smog, double ColemanLiau, double AutomatedReadability, double Lix, int ReadingAge, bool Passes,
    IReadOnlyList<TextFinding> Findings)
{
    private const int Decimals = 3;

    /// <summary>The same for programs.</summary>
    public static TextReport Of(PlainLanguageReport report)
    {
        var counts = report.Counts;
        return new(
            counts.Words, counts.Sentences, counts.Syllables, Rounded(report.Ease), Rounded(report.Grade),
            Rounded(Readability.GunningFog(counts)), Rounded(Readability.Smog(counts)), Rounded(Readability.ColemanLiau(counts)),
            Rounded(Readability.AutomatedReadability(counts)), Rounded(Readability.Lix(counts)), report.Age.Years, report.Passes,
            [.. report.Findings.Select(TextFinding.Of)]);
    }

    private static double Rounded(double score) => Math.Round(score, Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>One thing that makes the text hard to read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units; 0 when it is about the whole text.</param>
/// <param name="Text">The words it is about.</param>
/// <param name="Reason">What to do about it.</param>
/// <param name="Suggestion">What to put in their place; null when a person has to think.</param>
public sealed record TextFinding(FindingKind Kind, int Start, int Length, string Text, string Reason, string? Suggestion)
{
    /// <summary>The same for programs.</summary>
    public static TextFinding Of(Finding finding) =>
        new(finding.Kind, finding.Start, finding.Length, finding.Text, finding.Reason, finding.Suggestion);
}
