using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class DateFieldTests
{
    [Theory]
    [InlineData("24", "9", "2026")]
    [InlineData(" 24 ", "09", "2026")]
    [InlineData("24", "September", "2026")]
    [InlineData("24", "sep", "2026")]
    public void A_date_is_read_from_its_three_boxes(string day, string month, string year) =>
        Assert.Equal(new DateOnly(2026, 9, 24), Parse(day, month, year).Value);

    [Theory]
    [InlineData("", "", "", "Enter the closing date.")]
    [InlineData(null, null, null, "Enter the closing date.")]
    [InlineData("1", "", "2026", "Add the month to the closing date.")]
    [InlineData("", "2", "2026", "Add the day to the closing date.")]
    [InlineData("1", "2", "", "Add the year to the closing date.")]
    [InlineData("1", "2", "26", "Write the year of the closing date with 4 numbers, like 2026.")]
    [InlineData("1", "2", "0026", "Write the year of the closing date with 4 numbers, like 2026.")]
    [InlineData("29", "2", "2027", "Check the closing date. There is no such day in the calendar.")]
    [InlineData("0", "1", "2027", "Check the closing date. There is no such day in the calendar.")]
    [InlineData("1", "13", "2027", "Check the closing date. There is no such day in the calendar.")]
    [InlineData("-1", "1", "2027", "Check the closing date. There is no such day in the calendar.")]
    [InlineData("1", "ju", "2027", "Check the closing date. There is no such day in the calendar.")]
    public void A_date_that_cannot_be_read_says_what_to_do(string? day, string? month, string? year, string sentence) =>
        Assert.Equal(sentence, Parse(day, month, year).Error);

    [Fact]
    public void No_hostile_text_breaks_a_date()
    {
        foreach (var text in HostileTexts.All)
        {
            Assert.NotNull(Parse(text, "9", "2O26").Error);
            Assert.NotNull(Parse("24", text, text).Error);
        }
    }

    private static Parsed<DateOnly> Parse(string? day, string? month, string? year) =>
        DateField.Parse(day, month, year, "the closing date");
}
