using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.Domain.Tests.PlainLanguage;

public class SyllablesTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("the", 1)]
    [InlineData("time", 1)]
    [InlineData("table", 2)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("closes", 2)]
    [InlineData("lines", 1)]
    [InlineData("business", 2)]
    [InlineData("every", 2)]
    [InlineData("something", 2)]
    [InlineData("area", 3)]
    [InlineData("video", 3)]
    [InlineData("doing", 2)]
    [InlineData("quiet", 2)]
    [InlineData("tender", 2)]
    [InlineData("council", 2)]
    [InlineData("charity", 3)]
    [InlineData("organisation", 5)]
    [InlineData("volunteers", 3)]
    [InlineData("September", 3)]
    [InlineData("Wednesday", 2)]
    [InlineData("evaluation", 5)]
    [InlineData("community", 4)]
    [InlineData("well-being", 3)]
    [InlineData("2026", 1)]
    [InlineData("11:59pm", 1)]
    [InlineData("", 1)]
    public void It_counts_as_a_dictionary_does_PLN_3(string word, int expected) =>
        Assert.Equal(expected, Syllables.In(word));
}
