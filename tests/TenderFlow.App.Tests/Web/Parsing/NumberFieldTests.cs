using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class NumberFieldTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 1,200 ", 1200)]
    public void A_whole_number_is_read(string typed, int number) =>
        Assert.Equal(number, NumberField.Parse(typed, "the number of places").Value);

    [Theory]
    [InlineData("", "Enter the number of places.")]
    [InlineData("1.5", "Write the number of places as a whole number, like 2.")]
    [InlineData("١٢", "Write the number of places as a whole number, like 2.")]
    [InlineData("0", "Check the number of places. It must be from 1 to 500.")]
    [InlineData("-3", "Check the number of places. It must be from 1 to 500.")]
    [InlineData("--3", "Check the number of places. It must be from 1 to 500.")]
    [InlineData("99999999999", "Check the number of places. It must be from 1 to 500.")]
    public void A_number_that_cannot_be_read_says_what_to_do(string typed, string sentence) =>
        Assert.Equal(sentence, NumberField.Parse(typed, "the number of places", 1, 500).Error);

    [Fact]
    public void No_hostile_text_breaks_a_number() =>
        Assert.All(HostileTexts.All, text => Assert.InRange(NumberField.Parse(text, "it").Value, 0, 1_000_000));
}
