using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class MoneyFieldTests
{
    [Theory]
    [InlineData("£12,500", 1_250_000)]
    [InlineData("12500.50", 1_250_050)]
    [InlineData("0.5", 50)]
    [InlineData("£ 1 000", 100_000)]
    [InlineData("0", 0)]
    public void An_amount_is_read_in_pence(string typed, long pence) =>
        Assert.Equal(pence, MoneyField.Parse(typed, "your price").Value);

    [Theory]
    [InlineData("", "Enter your price.")]
    [InlineData("-5", "Write your price in pounds, like 12500 or 12,500.50.")]
    [InlineData("1,2,3", "Write your price in pounds, like 12500 or 12,500.50.")]
    [InlineData("12.345", "Write your price in pounds, like 12500 or 12,500.50.")]
    [InlineData("$5", "Write your price in pounds, like 12500 or 12,500.50.")]
    [InlineData("99999999999999999999", "Check your price. The amount is too large.")]
    public void An_amount_that_cannot_be_read_says_what_to_do(string typed, string sentence) =>
        Assert.Equal(sentence, MoneyField.Parse(typed, "your price").Error);

    [Fact]
    public void No_hostile_text_breaks_an_amount() =>
        Assert.All(HostileTexts.All, text => Assert.InRange(MoneyField.Parse(text, "it").Value, 0, 1_000_000_000_000));
}
