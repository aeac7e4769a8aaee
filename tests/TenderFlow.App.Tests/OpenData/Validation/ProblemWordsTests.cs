using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using TenderFlow.App.OpenData.Schemas;
using TenderFlow.App.OpenData.Validation;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Validation;

public class ProblemWordsTests
{
    [Theory]
    [InlineData("ocid", "null", "/releases/0/ocid: This must be a text, but it is null.")]
    [InlineData("date", "\"3 March 2026\"",
        "/releases/0/date: “3 March 2026” is not a date and time with a zone, such as 2026-09-24T12:00:00Z.")]
    [InlineData("date", "\"2026-02-30T10:00:00Z\"",
        "/releases/0/date: “2026-02-30T10:00:00Z” is not a date and time with a zone, such as 2026-09-24T12:00:00Z.")]
    [InlineData("id", "\"\"", "/releases/0/id: This text is empty.")]
    [InlineData("tag", "[\"tendering\"]", "/releases/0/tag/0: “tendering” is not on the list of codes. The list has "
        + "planning, planningUpdate, tender, tenderAmendment, tenderUpdate, tenderCancellation, award, awardUpdate, "
        + "awardCancellation, contract, contractUpdate, contractAmendment, implementation, implementationUpdate, "
        + "contractTermination, compiled.")]
    [InlineData("tender", "{}", "/releases/0/tender: The field “id” is missing.")]
    [InlineData("tender", "{\"id\":\"t\",\"documents\":[{\"id\":\"d\",\"url\":\"my notice.html\"}]}",
        "/releases/0/tender/documents/0/url: “my notice.html” is not a full web address, such as https://example.org/page.")]
    [InlineData("tender", "{\"id\":\"t\",\"numberOfTenderers\":1.5}",
        "/releases/0/tender/numberOfTenderers: This must be a whole number or null, but it is a number with a fraction.")]
    [InlineData("awards", "[{\"id\":\"a\",\"standstillPeriod\":{\"endDate\":\"soon\"}}]",
        "/releases/0/awards/0/standstillPeriod/endDate: “soon” is not a date and time with a zone, such as 2026-09-24T12:00:00Z.")]
    public void A_problem_says_where_and_what(string field, string value, string expected)
    {
        var package = Package();
        package["releases"]![0]![field] = JsonNode.Parse(value);
        Assert.Equal(expected, Assert.Single(Check(package.ToJsonString()).Problems).ToString());
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("{ \"uri\": ", "This is not one complete JSON value. Look at line 1.")]
    [InlineData("{}\n{}", "This is not one complete JSON value. Look at line 2.")]
    [InlineData("{ \"ocid\": \"a\", \"tender\": [ 1, { \"a/b\": 1, \"a/b\": 2 } ] }",
        "/tender/1/a~1b: This field is there twice in the same object. Keep one.")]
    [InlineData("{ \"ocid\": \"a\", \"id\": \"\\ud800\", \"date\": \"2026-01-01T00:00:00Z\", \"tag\": [\"tender\"], \"initiationType\": \"tender\" }",
        "/id: This text holds half a character. Mend it.")]
    [InlineData("[]", "This is not open contracting data. It must be a release, a release package or a record package.")]
    public void A_file_that_cannot_be_read_says_why(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(text).Problems).ToString());

    [Fact]
    public void Other_encodings_are_named()
    {
        var package = Package().ToJsonString();
        Assert.Equal(
            "The file is saved as UTF-16 or UTF-32. Save it as UTF-8.",
            Assert.Single(OcdsValidation.Check(Encoding.Unicode.GetBytes(package)).Problems).Sentence);
        Assert.Equal(
            "The file holds characters that are not UTF-8. Save it as UTF-8.",
            Assert.Single(OcdsValidation.Check(Encoding.Latin1.GetBytes(package.Replace("council", "café"))).Problems).Sentence);
        Assert.True(OcdsValidation.Check((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(package)]).IsValid);
    }

    [Fact]
    public void Fields_of_a_declared_extension_are_checked()
    {
        var package = Package();
        package["releases"]![0]!["tender"] = JsonNode.Parse("""{ "id": "t", "enquiries": [ { "title": "no id" } ] }""");
        Assert.True(Check(package.ToJsonString()).IsValid);
        package["extensions"] = new JsonArray(
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_enquiry_extension/v1.1.5/extension.json",
            "https://example.org/ours/extension.json");
        var result = Check(package.ToJsonString());
        Assert.Equal("/releases/0/tender/enquiries/0: The field “id” is missing.", Assert.Single(result.Problems).ToString());
        Assert.Equal("https://example.org/ours/extension.json", Assert.Single(result.UnknownExtensions));
    }

    [Fact]
    public void Any_declared_extension_may_stand_alone()
    {
        var package = Package();
        package["releases"]![0]!["tender"] = JsonNode.Parse(
            """{ "id": "t", "lots": [ { "id": "1", "submissionTerms": { "a": 1 }, "options": { "b": 2 } } ] }""");
        foreach (var extension in Extension.All)
        {
            package["extensions"] = new JsonArray(extension.Address);
            Assert.True(Check(package.ToJsonString()).IsValid, extension.Name);
            var file = JsonDocument.Parse(package.ToJsonString()).RootElement;
            var source = ReleaseSource.Of([(extension.Name, file)]);
            Assert.NotNull(ReleaseMerger.Merge(source.Releases, source.Rules).Compiled()["tender"]!["lots"]);
        }
    }

    private static ValidationResult Check(string text) => OcdsValidation.Check(Encoding.UTF8.GetBytes(text));

    private static JsonNode Package() => JsonNode.Parse("""
        {
          "uri": "https://example.org/package", "version": "1.1", "publishedDate": "2026-03-01T09:00:00Z",
          "publisher": { "name": "A council" },
          "releases": [
            {
              "ocid": "ocds-213czf-1", "id": "1", "date": "2026-03-01T09:00:00Z", "tag": ["tender"],
              "initiationType": "tender"
            }
          ]
        }
        """)!;
}
