using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

/// <summary>The engine held against a pronouncing dictionary, published counts, and what people ranked.</summary>
public class CorpusTests
{
    private const double SyllableShare = 0.02;

    [Fact]
    public void At_least_985_words_in_1000_have_the_syllables_of_the_dictionary_PLN_3()
    {
        var words = ReadingData.Syllables;
        var ours = words.Count(w => w.Value.Accepted.Contains(Syllables.In(w.Key)));
        var npm = words.Where(w => w.Value.Npm is not null).ToList();

        Assert.InRange((double)ours / words.Count, 0.985, 1);
        Assert.True((double)ours / words.Count > (double)npm.Count(w => w.Value.Accepted.Contains(w.Value.Npm!.Value)) / npm.Count);
    }

    [Fact]
    public void Each_text_is_within_2_percent_of_the_syllables_of_the_dictionary_PLN_3() => Assert.All(
        ReadingData.Texts.Values,
        text =>
        {
            var known = Words.Of(text.Text).Where(word => ReadingData.Syllables.ContainsKey(word.ToLowerInvariant())).ToList();
            var ours = known.Sum(word => Syllables.In(word));
            var theirs = known.Sum(word => Nearest(ReadingData.Syllables[word.ToLowerInvariant()].Accepted, Syllables.In(word)));
            Assert.True(
                Math.Abs(ours - theirs) <= Math.Max(1, SyllableShare * theirs), $"{text.Id}: {ours} here, {theirs} in the dictionary");
        });

    [Theory]
    [InlineData("textstat-short", 7)]
    [InlineData("textstat-punct", 74)]
    [InlineData("kipling-if", 338)]
    public void Published_totals_are_met_within_2_percent_PLN_3(string id, int published) =>
        Assert.InRange(
            TextCounts.Of(ReadingData.Texts[id].Text).Syllables, published * (1 - SyllableShare), published * (1 + SyllableShare));

    [Fact]
    public void Counts_agree_with_the_plain_rules_on_average_within_half_a_grade_PLN_3()
    {
        var rows = ReadingData.Rows("scores-by-library.csv")
            .Where(row => row[2].StartsWith("plain-counts", StringComparison.Ordinal) && row[1] != "welsh-text")
            .Select(row => (Ours: TextCounts.Of(ReadingData.Texts[row[0]].Text), Ease: double.Parse(row[9]), Grade: double.Parse(row[10])))
            .ToList();

        Assert.InRange(rows.Average(row => Math.Abs(Readability.FleschReadingEase(row.Ours) - row.Ease)), 0, 3.5);
        Assert.InRange(rows.Average(row => Math.Abs(Readability.FleschKincaidGrade(row.Ours) - row.Grade)), 0, 0.5);
    }

    [Fact]
    public void What_people_rewrote_or_graded_as_easier_never_reads_harder_PLN_2() => Assert.All(
        ReadingData.Texts.Values.Where(text => text.Level is not null).GroupBy(text => text.Group, StringComparer.Ordinal),
        group =>
        {
            var easiest = GradeOf(group.MinBy(text => text.Level)!);
            var hardest = GradeOf(group.MaxBy(text => text.Level)!);
            Assert.True(easiest < hardest, $"{group.Key}: {easiest:0.0} is not under {hardest:0.0}");
        });

    private static double GradeOf(ReadingText text) => Readability.FleschKincaidGrade(TextCounts.Of(text.Text));

    private static int Nearest(IReadOnlyList<int> accepted, int ours) => accepted.MinBy(count => Math.Abs(count - ours));
}
