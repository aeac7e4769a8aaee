using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class TimeFieldTests
{
    [Theory]
    [InlineData("midday", 12, 0)]
    [InlineData("Noon", 12, 0)]
    [InlineData("12pm", 12, 0)]
    [InlineData("5pm", 17, 0)]
    [InlineData("5 PM", 17, 0)]
    [InlineData("5.30 p.m.", 17, 30)]
    [InlineData("17:30", 17, 30)]
    [InlineData("09:00", 9, 0)]
    [InlineData("11:59pm", 23, 59)]
    [InlineData("12:30am", 0, 30)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TimeField.Parse(typed, "the closing time").Value);

    [Theory]
    [InlineData("midnight")]
    [InlineData("12am")]
    [InlineData("00:00")]
    public void Midnight_is_refused_because_it_can_mean_two_days_TZ_7(string typed) =>
        Assert.Equal("Midnight can mean two days. Write 11:59pm instead.", TimeField.Parse(typed, "it").Error);

    [Theory]
    [InlineData("", "Enter the closing time. Write the time like 5pm, 17:30 or midday.")]
    [InlineData("5", "Say if you mean 5am or 5pm.")]
    [InlineData("17", "Write the time like 5pm, 17:30 or midday.")]
    [InlineData("25:00", "Write the time like 5pm, 17:30 or midday.")]
    [InlineData("12:60", "Write the time like 5pm, 17:30 or midday.")]
    [InlineData("13pm", "Write the time like 5pm, 17:30 or midday.")]
    [InlineData("0pm", "Write the time like 5pm, 17:30 or midday.")]
    [InlineData("soon", "Write the time like 5pm, 17:30 or midday.")]
    public void A_time_that_cannot_be_read_says_what_to_do(string typed, string sentence) =>
        Assert.Equal(sentence, TimeField.Parse(typed, "the closing time").Error);

    [Fact]
    public void No_hostile_text_is_a_time() =>
        Assert.All(HostileTexts.All.Where(text => text.Any(char.IsAsciiDigit) && text.Length > 9), text =>
            Assert.NotNull(TimeField.Parse(text, "it").Error));
}
