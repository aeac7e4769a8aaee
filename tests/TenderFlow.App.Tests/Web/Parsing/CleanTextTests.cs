using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class CleanTextTests
{
    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("\u202Egnp.exe", "gnp.exe")]
    [InlineData("👩‍👩‍👧 and é", "👩‍👩‍👧 and é")]
    public void Text_of_several_lines_keeps_what_can_be_seen(string typed, string clean) =>
        Assert.Equal(clean, CleanText.Lines(typed));

    [Fact]
    public void Half_a_character_becomes_the_replacement_sign() =>
        Assert.Equal("\uFFFD", CleanText.Lines("\uD800"));

    [Theory]
    [InlineData("  two\nlines ", "two lines")]
    [InlineData("a\r\nBcc: x", "a Bcc: x")]
    [InlineData("a\u0085b\u2028c", "a b c")]
    public void Text_of_one_line_never_holds_a_line_end(string typed, string clean) =>
        Assert.Equal(clean, CleanText.Line(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\u00A0\u2003")]
    [InlineData("\u200B\u200D\uFEFF\u00AD")]
    public void Text_in_which_nothing_can_be_seen_is_blank(string? typed) => Assert.True(CleanText.IsBlank(typed));

    [Fact]
    public void No_hostile_text_leaves_a_control_character_behind()
    {
        foreach (var text in HostileTexts.All)
        {
            Assert.DoesNotContain(CleanText.Line(text), char.IsControl);
            Assert.DoesNotContain(CleanText.Lines(text), c => char.IsControl(c) && c is not ('\n' or '\t'));
            Assert.DoesNotContain(CleanText.Lines(text).EnumerateRunes(), rune => rune.Value is 0 or 0x202E);
        }
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        foreach (var text in HostileTexts.All)
        {
            Assert.Equal(CleanText.Line(text), CleanText.Line(CleanText.Line(text)));
            Assert.Equal(CleanText.Lines(text), CleanText.Lines(CleanText.Lines(text)));
        }
    }
}
