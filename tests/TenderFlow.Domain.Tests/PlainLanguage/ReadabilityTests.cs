using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class ReadabilityTests
{
    private static readonly TextCounts Vector = new(Words: 100, Sentences: 5, Syllables: 150)
    {
        Letters = 470,
        Polysyllables = 12,
        LongWords = 30,
    };

    [Fact]
    public void The_test_vector_gives_every_score_to_three_decimals_PLN_4()
    {
        Assert.Equal(59.635, Readability.FleschReadingEase(Vector), precision: 3);
        Assert.Equal(9.91, Readability.FleschKincaidGrade(Vector), precision: 3);
        Assert.Equal(12.8, Readability.GunningFog(Vector), precision: 3);
        Assert.Equal(11.979, Readability.Smog(Vector), precision: 3);
        Assert.Equal(10.356, Readability.ColemanLiau(Vector), precision: 3);
        Assert.Equal(10.707, Readability.AutomatedReadability(Vector), precision: 3);
        Assert.Equal(6.2075, Readability.DaleChall(Vector, percentDifficult: 10), precision: 4);
        Assert.Equal(50, Readability.Lix(Vector), precision: 3);
    }

    [Fact]
    public void Exactly_five_percent_of_difficult_words_adds_nothing_to_Dale_Chall_PLN_4()
    {
        Assert.Equal(1.7815, Readability.DaleChall(Vector, percentDifficult: 5), precision: 4);
        Assert.Equal(5.418, Readability.DaleChall(Vector, percentDifficult: 5.00000001), precision: 4);
    }

    [Fact]
    public void Eighty_rows_of_counts_give_the_scores_of_other_libraries_PLN_3() => Assert.All(
        ReadingData.Rows("formula-vectors.csv").Select(row => row.Select(double.Parse).ToArray()),
        row =>
        {
            var counts = new TextCounts((int)row[0], (int)row[1], (int)row[2]) { Letters = (int)row[3], Polysyllables = (int)row[4] };
            Assert.Equal(row[7], Readability.FleschReadingEase(counts), tolerance: 1e-6);
            Assert.Equal(row[8], Readability.FleschKincaidGrade(counts), tolerance: 1e-6);
            Assert.Equal(row[9], Readability.GunningFog(counts), tolerance: 1e-6);
            Assert.Equal(row[10], Readability.Smog(counts), tolerance: 1e-6);
            Assert.Equal(row[11], Readability.ColemanLiau(counts), tolerance: 1e-6);
            Assert.Equal(row[12], Readability.AutomatedReadability(counts), tolerance: 1e-6);
            Assert.Equal(row[13], Readability.DaleChall(counts, 100 * row[5] / row[0]), tolerance: 1e-6);
        });

    [Fact]
    public void An_empty_text_divides_by_nothing_PLN_3()
    {
        var counts = TextCounts.Of(" \n ");

        Assert.Equal(new TextCounts(1, 1, 1), counts);
        Assert.True(double.IsFinite(Readability.FleschKincaidGrade(counts)));
    }

    [Fact]
    public void The_plain_rewrite_reads_easier_than_the_official_sentence_PLN_2()
    {
        var official = TextCounts.Of("Tenderers are required to furnish documentary evidence of their financial capacity.");
        var plain = TextCounts.Of("Show us that you can pay your bills. Your latest accounts are enough.");

        Assert.True(Readability.FleschKincaidGrade(plain) < Readability.FleschKincaidGrade(official) - 5);
        Assert.True(Readability.FleschReadingEase(plain) > Readability.FleschReadingEase(official) + 50);
    }
}
