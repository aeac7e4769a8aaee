using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class TextFieldTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("\u200B")]
    public void Text_that_is_missing_is_asked_for(string? typed) =>
        Assert.Equal("Write a title.", TextField.Line(typed, "Write a title.", 10).Error);

    [Fact]
    public void Text_that_is_too_long_says_how_long_it_is_and_may_be() =>
        Assert.Equal(
            "This has 1,200 characters. Shorten it to 1,000 or fewer.",
            TextField.Lines(new string('x', 1200), "Write something.", 1000).Error);

    [Fact]
    public void A_line_end_counts_once_as_the_browser_counts_it() =>
        Assert.True(TextField.Lines("ab\r\ncd", "Write something.", 5).Ok);

    [Fact]
    public void Text_that_may_be_missing_is_empty_then() => Assert.Equal("", TextField.OptionalLine(null, 5).Value);
}
