using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class PlainLanguageCheckTests
{
    private static readonly ReadingLimits Limits = ReadingLimits.ForMessages;

    [Fact]
    public void A_plain_message_passes_PLN_2() =>
        Assert.Empty(PlainLanguageCheck.Of("You have seven days left. You still need to add your price. Stuck? Call Asha.", Limits));

    [Fact]
    public void A_sentence_of_26_words_is_found_PLN_1()
    {
        var words = string.Join(' ', Enumerable.Repeat("go", 26));

        Assert.Equal(FindingKind.LongSentence, Assert.Single(PlainLanguageCheck.Of($"{words}.", Limits with { Grade = 9 })).Kind);
        Assert.Empty(PlainLanguageCheck.Of($"{words[3..]}.", Limits with { Grade = 9 }));
    }

    [Fact]
    public void A_paragraph_of_6_sentences_is_found_PLN_1() =>
        Assert.Single(PlainLanguageCheck.Of("Go on. Go on. Go on. Go on. Go on. Go on.", Limits));

    [Theory]
    [InlineData("You can't go.")]
    [InlineData("You don’t go.")]
    public void A_negative_contraction_is_found_PLN_1(string text) =>
        Assert.Single(PlainLanguageCheck.Of(text, Limits));

    [Fact]
    public void Hard_words_are_found_by_their_grade_PLN_2() =>
        Assert.Equal(FindingKind.HardText, Assert.Single(PlainLanguageCheck.Of("Proportionality considerations necessitate moderation.", Limits)).Kind);
}
