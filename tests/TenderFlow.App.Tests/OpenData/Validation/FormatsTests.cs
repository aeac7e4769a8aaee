using TenderFlow.App.OpenData.Validation;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Validation;

public class FormatsTests
{
    [Theory]
    [InlineData("2026-09-24T12:00:00Z", true)]
    [InlineData("2026-09-24t12:00:00.123456789+05:30", true)]
    [InlineData("2024-02-29T00:00:00-00:00", true)]
    [InlineData("2016-12-31T23:59:60Z", true)]
    [InlineData("2017-01-01T00:59:60+01:00", true)]
    [InlineData("2016-12-31T22:59:60Z", false)]
    [InlineData("2025-02-29T00:00:00Z", false)]
    [InlineData("2026-09-24 12:00:00Z", false)]
    [InlineData("2026-09-24T12:00:00", false)]
    [InlineData("2026-09-24", false)]
    [InlineData("2026-09-24T24:00:00Z", false)]
    [InlineData("2026-09-24T12:00:00+24:00", false)]
    [InlineData("2026-09-24T12:00:00Z\n", false)]
    [InlineData("", false)]
    public void A_moment_is_one_of_RFC_3339_OCD_1(string text, bool isSound) =>
        Assert.Equal(isSound, Formats.WhyNot(text, "date-time") is null);

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("https://user@example.org:8080/a/b%20c?d=e#f", true)]
    [InlineData("http://[2001:db8::1]/", true)]
    [InlineData("urn:isbn:0451450523", true)]
    [InlineData("mailto:someone@example.org", true)]
    [InlineData("example.org/page", false)]
    [InlineData("/page", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/%zz", false)]
    [InlineData("https://example.org/é", false)]
    [InlineData("placeholder:", false)]
    [InlineData("https://example.org\n", false)]
    [InlineData("", false)]
    public void An_address_is_one_of_RFC_3986(string text, bool isSound) =>
        Assert.Equal(isSound, Formats.WhyNot(text, "uri") is null);
}
