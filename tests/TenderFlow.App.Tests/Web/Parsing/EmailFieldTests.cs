using TenderFlow.App.Web.Parsing;
using Xunit;

namespace TenderFlow.App.Tests.Web.Parsing;

public class EmailFieldTests
{
    [Fact]
    public void Every_address_that_the_reference_calls_an_error_is_refused() =>
        Assert.All(
            HostileTexts.Addresses.Where(entry => entry.Category == "ISEMAIL_ERR"),
            entry => Assert.NotNull(EmailField.Parse(entry.Address, "it").Error));

    [Fact]
    public void Every_valid_address_with_a_dotted_name_of_a_site_is_taken() =>
        Assert.All(
            HostileTexts.Addresses.Where(entry => entry is { Category: "ISEMAIL_VALID_CATEGORY", Address: not "test@io" }),
            entry => Assert.Equal(entry.Address, EmailField.Parse(entry.Address, "it").Value));

    [Theory]
    [InlineData("asha@example.org\r\nBcc: all@example.org")]
    [InlineData("asha@example.org\n")]
    [InlineData("asha@example")]
    [InlineData("asha@192.0.2.1")]
    [InlineData("Asha <asha@example.org>")]
    public void An_address_that_could_mislead_a_mail_program_is_refused(string typed) =>
        Assert.Equal("Write the email address like name@example.org.", EmailField.Parse(typed, "it").Error);

    [Fact]
    public void Spaces_around_an_address_do_not_matter() =>
        Assert.Equal("asha@example.org", EmailField.Parse(" asha@example.org ", "it").Value);

    [Fact]
    public void An_empty_address_is_asked_for() =>
        Assert.Equal("Enter your email address.", EmailField.Parse("", "your email address").Error);
}
