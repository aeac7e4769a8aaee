using TenderFlow.App.OpenData.Reading;
using Xunit;

namespace TenderFlow.App.Tests.Demo.OpenContracting;

/// <summary>Each fault of real notices: what becomes of it, and the sentence that says so.</summary>
public sealed class PublishedDefectTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e27")]
    public void A_value_that_cannot_be_is_left_out(string amount) => Assert.Equal(
        (null, "The value is zero, negative or beyond belief and was left out."),
        Outcome($$"""
            "value": {"amount": {{amount}}, "currency": "GBP"}
            """, tender => tender.ValuePence));

    [Fact]
    public void A_value_in_another_currency_is_left_out() => Assert.Equal(
        (null, "The value is not in pounds and was left out."),
        Outcome("""
            "value": {"amount": 100, "currency": "EUR"}
            """, tender => tender.ValuePence));

    [Fact]
    public void A_value_written_as_text_is_read() =>
        Assert.Equal(123_456, OpenContractingReaderTests.ReadOne("""
            "value": {"amount": "1,234.56"}
            """).ValuePence);

    [Fact]
    public void A_period_that_ends_before_it_starts_is_left_out() => Assert.Equal(
        ((null, null), "The contract period ends before it starts. Both dates were left out."),
        Outcome("""
            "contractPeriod": {"startDate": "2025-02-01", "endDate": "2025-01-01"}
            """, tender => (tender.ContractStart, tender.ContractEnd)));

    [Theory]
    [InlineData("soon")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2025-02-30T00:00:00Z")]
    public void A_date_that_cannot_be_is_left_out(string date) => Assert.Equal(
        (null, "The field endDate holds no usable date and was left out."),
        Outcome($$"""
            "tenderPeriod": {"endDate": "{{date}}"}
            """, tender => tender.TenderEnd));

    [Fact]
    public void A_blank_in_place_of_the_T_of_a_date_is_read() =>
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero), OpenContractingReaderTests.ReadOne("""
            "tenderPeriod": {"endDate": "2025-01-01 12:00:00Z"}
            """).TenderEnd);

    [Fact]
    public void Spaces_in_a_web_address_are_coded() => Assert.Equal(
        ("https://example.org/a%20b", "A web address holds spaces. They were coded."),
        Outcome("""
            "documents": [{"url": "https://example.org/a b"}]
            """, tender => tender.NoticeUrl!.AbsoluteUri));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("see our site")]
    [InlineData("/notice/1")]
    public void An_address_that_is_no_web_address_is_left_out(string url) =>
        Assert.Null(OpenContractingReaderTests.ReadOne($$"""
            "documents": [{"url": "{{url}}"}]
            """).NoticeUrl);

    [Theory]
    [InlineData("â€¢ a point", "• a point")]
    [InlineData("Â£500 and the councilâ€™s", "£500 and the council’s")]
    [InlineData("tÅ·", "tŷ")]
    public void A_wrong_encoding_is_mended(string published, string mended) => Assert.Equal(
        (mended, "Some characters were in a wrong encoding and were mended."),
        Outcome($"\"description\": \"{published}\"", tender => tender.Description));

    [Theory]
    [InlineData("Café – Tŷ’r Ysgol £5 • “Âge”")]
    [InlineData("Ünïcödé, Ã alone, â€ and no more")]
    public void Sound_text_is_left_alone(string text)
    {
        var tender = OpenContractingReaderTests.ReadOne($"\"description\": \"{text}\"");
        Assert.Equal(text, tender.Description);
        Assert.Empty(tender.Defects);
    }

    [Fact]
    public void Characters_coded_for_the_web_are_decoded() => Assert.Equal(
        ("St Bede's & co", "Some characters were coded for the web and were decoded."),
        Outcome("\"description\": \"St Bede&apos;s &amp; co\"", tender => tender.Description));

    [Fact]
    public void Lines_and_spaces_are_tidied() =>
        Assert.Equal("One two\n\nthree", OpenContractingReaderTests.ReadOne(
            """"  "description": "\r\n One \u00a0 two\t\r\n\r\n \r\n\u0007three \n" """").Description);

    [Fact]
    public void A_broken_character_pair_leaves_a_field_out() => Assert.Equal(
        ("", "The field description holds broken characters and was left out."),
        Outcome("\"description\": \"\\uD800\"", tender => tender.Description));

    [Fact]
    public void A_release_without_an_id_is_read() =>
        Assert.Equal(
            ["The release has no id. Its OCID and date stand for it."],
            OpenContractingReaderTests.ReadOne("\"status\": \"active\"", "\"language\": \"en\"").Defects);

    [Fact]
    public void A_code_without_words_gets_those_of_its_division() =>
        Assert.Equal("Health and social work services", OpenContractingReaderTests.ReadOne("""
            "classification": {"scheme": "CPV", "id": "85312110"}
            """).CpvText);

    private static (T Value, string Defect) Outcome<T>(string fields, Func<PublishedTender, T> read)
    {
        var tender = OpenContractingReaderTests.ReadOne(fields);
        return (read(tender), Assert.Single(tender.Defects));
    }
}
