using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class WordsTests
{
    [Theory]
    [InlineData("£1.5m", "1.5m")]
    [InlineData("10.30am", "10.30am")]
    [InlineData("£207,720", "207,720")]
    [InlineData("e.g.", "e.g.")]
    [InlineData("Ltd.", "Ltd")]
    [InlineData("can't", "can't")]
    [InlineData("people’s", "people’s")]
    [InlineData("well-being", "well-being")]
    [InlineData("“Café”", "Café")]
    public void It_is_one_word_PLN_5(string text, string word) => Assert.Equal([word], Words.Of(text));

    [Theory]
    [InlineData("24 September 2026", 3)]
    [InlineData("price - and two answers", 4)]
    [InlineData("yes/no", 2)]
    [InlineData("– … !", 0)]
    public void Signs_between_words_are_no_words_PLN_5(string text, int expected) =>
        Assert.Equal(expected, Words.Of(text).Count);
}
