using System.Text;
using System.Text.Json;
using TenderFlow.App.OpenData.Reading;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Demo.OpenContracting;

public sealed class OpenContractingReaderTests
{
    private static readonly string Samples =
        Path.Combine(AppContext.BaseDirectory, "Demo", "OpenContracting", "Samples");

    public static TheoryData<string, string?> OddFiles => new()
    {
        { "detect-format_array.json", "It has no list of releases." },
        { "detect-format_empty.json", "It has no list of releases." },
        { "detect-format_mixed.json", "It is not one complete JSON value. Look at line 2." },
        { "detect-format_null.json", "It has no list of releases." },
        { "detect-format_number.json", "It has no list of releases." },
        { "detect-format_object.json", "It has no list of releases." },
        { "detect-format_string.json", "It has no list of releases." },
        { "detect-format_whitespace.json", "It has no list of releases." },
        { "encoding_ascii.json", "It has no list of releases." },
        { "record-package_minimal.json", "It has no list of releases." },
        { "release_minimal.json", "It has no list of releases." },
        { "release-packages.json", "It has no list of releases." },
        { "release-packages.jsonl", "It is not one complete JSON value. Look at line 5." },
        { "release-package_minimal.json", null },
        { "release-package_minimal-1-2.json", null },
        { "release-package_unknown-version.json", null },
        { "release-package_url-error.json", null },
    };

    [Theory, MemberData(nameof(OddFiles))]
    public void An_odd_file_gives_a_plain_answer_that_names_it(string name, string? why)
    {
        using var file = File.OpenRead(Path.Combine(Samples, name));
        if (why is null)
        {
            var read = OpenContractingReader.Read(file, name);
            Assert.Empty(read.Tenders);
            Assert.Contains("was left out", read.Notes[0], StringComparison.Ordinal);
            return;
        }

        var error = Assert.Throws<DomainError>(() => OpenContractingReader.Read(file, name));
        Assert.Equal($"We cannot read {name} as an OCDS release package. {why}", error.Refusals[0].Sentence);
    }

    [Fact]
    public void No_json_of_the_suite_crashes_the_reader_as_a_file_or_as_a_value()
    {
        foreach (var line in File.ReadLines(Path.Combine(Samples, "json-parsing.jsonl")))
        {
            using var one = JsonDocument.Parse(line);
            var bytes = one.RootElement.TryGetProperty("base64", out var base64)
                ? base64.GetBytesFromBase64()
                : Encoding.UTF8.GetBytes(one.RootElement.GetProperty("text").GetString()!);
            AssertReadOrRefused(bytes);
            foreach (var place in new[] { "releases", "tender", "title", "value", "documents" })
            {
                AssertReadOrRefused([.. Wrap(place)[0], .. bytes, .. Wrap(place)[1]]);
            }
        }
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 50_000)]
    public void Deep_nesting_is_refused(string opening, int times) =>
        Assert.Throws<DomainError>(() =>
            ReadAll(string.Concat(Enumerable.Repeat(opening, times))));

    [Fact]
    public void Everything_stated_is_read()
    {
        var tender = ReadOne("""
            "datePublished": "2024-12-31T23:30:00-01:00", "procurementMethod": "open",
            "mainProcurementCategory": "services", "value": {"amount": 1200.505, "currency": "GBP"},
            "tenderPeriod": {"startDate": "2025-01-02", "endDate": "2025-06-26T12:00:00+01:00"},
            "contractPeriod": {"startDate": "2025-09-01T00:00:00+01:00", "endDate": "2026-08-31T23:59:59+01:00"},
            "suitability": {"sme": true, "vcse": false},
            "classification": {"scheme": "CPV", "id": "85312110", "description": "Child daycare"},
            "documents": [{"url": "https://example.org/notice"}, {}]
            """);
        Assert.Equal(120_051, tender.ValuePence);
        Assert.Equal(new DateOnly(2024, 12, 31), tender.PublishedOn);
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero), tender.TenderStart);
        Assert.Equal(new DateTimeOffset(2025, 6, 26, 11, 0, 0, TimeSpan.Zero), tender.TenderEnd);
        Assert.Equal(TimeSpan.Zero, tender.TenderEnd!.Value.Offset);
        Assert.Equal(new DateOnly(2025, 9, 1), tender.ContractStart);
        Assert.Equal(new DateOnly(2026, 8, 31), tender.ContractEnd);
        Assert.Equal(("open", "services", true, false), (
            tender.Method, tender.Category, tender.SuitableForSme, tender.SuitableForVcse));
        Assert.Equal(("85312110", "Child daycare", 2), (tender.CpvCode, tender.CpvText, tender.DocumentCount));
        Assert.Equal(new Uri("https://example.org/notice"), tender.NoticeUrl);
        Assert.Equal(("Anytown Council", "Test publisher"), (tender.BuyerName, tender.Publisher));
        Assert.Empty(tender.Defects);
    }

    [Fact]
    public void Lots_say_when_the_contract_runs_if_the_tender_does_not()
    {
        var dated = ReadOne("""
            "lots": [{"contractPeriod": {"startDate": "2025-05-01", "endDate": "2026-04-30"}},
                     {"contractPeriod": {"startDate": "2025-04-01", "endDate": "2025-12-31"}}]
            """);
        Assert.Equal(new DateOnly(2025, 4, 1), dated.ContractStart);
        Assert.Equal(new DateOnly(2026, 4, 30), dated.ContractEnd);
        Assert.Equal(720, ReadOne("""
            "lots": [{"contractPeriod": {"durationInDays": 720}}]
            """).ContractDays);
    }

    [Fact]
    public void The_latest_release_of_a_tender_counts_and_the_rest_is_noted()
    {
        var read = ReadAll("""
            {"releases": [
                {"id": "1", "ocid": "ocds-1", "date": "2025-01-02", "tender": {"title": "New"}},
                {"id": "2", "ocid": "ocds-1", "date": "2025-01-01", "tender": {"title": "Old"}},
                {"id": "3", "tender": {"title": "Nobody's"}}, 7]}
            """);
        Assert.Equal("New", Assert.Single(read.Tenders).Title);
        Assert.Equal(3, read.Notes.Count);
    }

    internal static PublishedTender ReadOne(string tenderFields, string releaseFields = "\"id\": \"1\"") =>
        Assert.Single(ReadAll($$"""
            {"publisher": {"name": "Test publisher"}, "releases": [{
                {{releaseFields}}, "ocid": "ocds-1", "buyer": {"name": "Anytown Council"},
                "tender": {"title": "A tender", {{tenderFields}}}
            }]}
            """).Tenders);

    private static byte[][] Wrap(string place)
    {
        var before = place switch
        {
            "releases" => "{\"releases\":",
            "tender" => "{\"releases\":[{\"ocid\":\"a\",\"tender\":",
            "title" => "{\"releases\":[{\"ocid\":\"a\",\"tender\":{\"title\":",
            _ => "{\"releases\":[{\"ocid\":\"a\",\"tender\":{\"title\":\"a\",\"" + place + "\":",
        };
        var after = place switch { "releases" => "}", "tender" => "}]}", _ => "}}]}" };
        return [Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)];
    }

    private static void AssertReadOrRefused(byte[] bytes)
    {
        try
        {
            using var content = new MemoryStream(bytes);
            OpenContractingReader.Read(content, "suite.json");
        }
        catch (DomainError refused)
        {
            Assert.Contains("suite.json", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        }
    }

    private static ReadTenders ReadAll(string json)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return OpenContractingReader.Read(content, "test.json");
    }
}
