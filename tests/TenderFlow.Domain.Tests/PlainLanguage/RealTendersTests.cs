using System.Text.Json;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

/// <summary>What the suggestions alone do for the notices that the demo plays.</summary>
public class RealTendersTests
{
    private const int Notices = 50;

    [Fact]
    public void All_suggestions_together_make_50_real_tenders_easier_on_the_whole_and_none_much_harder()
    {
        var limits = ReadingLimits.ForDocuments;
        var notices = Descriptions().Where(text => TextCounts.Of(text).Words >= 40)
            .Distinct(StringComparer.Ordinal).Take(Notices).ToList();
        var scores = notices.Select(text => (Before: PlainLanguageCheck.Read(text, limits), After: PlainLanguageCheck.Read(
            Suggestions.ApplyUntilDone(text, limits), limits))).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{notices.Count} notices: grade {scores.Average(s => s.Before.Grade):0.00} before, {scores.Average(s => s.After.Grade):0.00} after; "
            + $"ease {scores.Average(s => s.Before.Ease):0.0} before, {scores.Average(s => s.After.Ease):0.0} after; "
            + $"easier {scores.Count(s => s.After.Grade < s.Before.Grade)}, harder {scores.Count(s => s.After.Grade > s.Before.Grade)}; "
            + $"passing {scores.Count(s => s.Before.Passes)} before, {scores.Count(s => s.After.Passes)} after");
        Assert.Equal(Notices, notices.Count);
        Assert.True(scores.Average(s => s.After.Grade) < scores.Average(s => s.Before.Grade));
        // A plain phrase may have more words than a heavy one; the score of a text under 100 words is a rough guide (PLN-2).
        Assert.All(scores, s => Assert.InRange(s.After.Grade, -5, s.Before.Grade + (s.Before.Counts.Words < 100 ? 1 : 0.5)));
    }

    private static IEnumerable<string> Descriptions() =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "PlainLanguage", "Notices"), "*.json").Order(StringComparer.Ordinal)
        from release in Releases(file)
        let tender = release.TryGetProperty("tender", out var t) ? t : default
        where tender.ValueKind is JsonValueKind.Object && tender.TryGetProperty("description", out _)
        select tender.GetProperty("description").GetString();

    private static List<JsonElement> Releases(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("releases").EnumerateArray()];
}
