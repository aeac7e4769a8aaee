using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class ReadabilityTests
{
    private static readonly TextCounts Vector = new(Words: 100, Sentences: 5, Syllables: 150);

    [Fact]
    public void The_test_vector_gives_its_Flesch_reading_ease_PLN_4() =>
        Assert.Equal(59.635, Readability.FleschReadingEase(Vector), precision: 3);

    [Fact]
    public void The_test_vector_gives_its_Flesch_Kincaid_grade_PLN_4() =>
        Assert.Equal(9.91, Readability.FleschKincaidGrade(Vector), precision: 3);

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
