using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Pages;
using TenderFlow.App.Messages.Templates;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.PlainWords.Commands;

/// <summary>How a message template reads with its longest real values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for, in words.</param>
/// <param name="Words">Its words.</param>
/// <param name="FleschReadingEase">About 0 (hard) to 100 (easy).</param>
/// <param name="FleschKincaidGrade">US school grade.</param>
/// <param name="Passes">Whether it passes the gate with its longest and with its shortest values.</param>
public sealed record TemplateScore(
    string Name, string Purpose, int Words, double FleschReadingEase, double FleschKincaidGrade, bool Passes)
{
    private const int Decimals = 3;

    /// <summary>The scores of every template, by name.</summary>
    public static IReadOnlyList<TemplateScore> OfAll(TemplateLibrary library, ReadingLevels levels) =>
        [.. library.All.Select(template => Of(library, template, levels[TextKind.Message]))];

    private static TemplateScore Of(TemplateLibrary library, MessageTemplate template, ReadingLimits limits)
    {
        var longest = Read(library, template, TemplateSamples.Longest(template), limits);
        var shortest = Read(library, template, TemplateSamples.Shortest(template), limits);
        return new(
            template.Name, PurposeWords.Of(template.Name), longest.Counts.Words, Rounded(longest.Ease), Rounded(longest.Grade),
            longest.Passes && shortest.Passes);
    }

    private static PlainLanguageReport Read(
        TemplateLibrary library, MessageTemplate template, IReadOnlyDictionary<string, object?> values, ReadingLimits limits)
    {
        var message = new MessageComposition(library).Render(template.Name, values, TemplateSamples.Frame);
        return PlainLanguageCheck.Read(message.ReadingText, limits);
    }

    private static double Rounded(double score) => Math.Round(score, Decimals, MidpointRounding.AwayFromZero);
}
