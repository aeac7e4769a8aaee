using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using TenderFlow.App.Platform.Telemetry;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Telemetry;

public class RedactedTests
{
    [Theory]
    [InlineData("550 no such user mary@eastfieldlunch.example", "550 no such user [address]")]
    [InlineData("<mary@eastfieldlunch.example>, twice: dev@x.example", "<[address]>, twice: [address]")]
    [InlineData("Call 01632 960 101 or +44 1632 960101.", "Call [phone] or [phone].")]
    [InlineData("GET /stop-offers/5/0123456789abcdef0123456789abcdef failed", "GET /stop-offers/5/[key] failed")]
    [InlineData("/sign-in/link?key=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4", "/sign-in/link?key=[key]")]
    [InlineData("bidder:42:7 missed its moment BidReminder/3 of 2026-09-04 08:00", "bidder:42:7 missed its moment BidReminder/3 of 2026-09-04 08:00")]
    [InlineData("The disk is full.", "The disk is full.")]
    public void People_and_keys_are_taken_out_and_the_rest_stays(string text, string expected) =>
        Assert.Equal(expected, Redacted.Text(text));

    [Fact]
    public void A_line_of_the_log_leaves_without_people_in_its_words_values_and_errors()
    {
        List<LogRecord> lines = [];
        using (var logs = LoggerFactory.Create(log => log.AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.AddProcessor(new LogGuard()).AddInMemoryExporter(lines);
        })))
        {
            logs.CreateLogger("test").LogError(
                new InvalidOperationException("dev@x.example is wrong"), "Row {Id} of {Who} failed", 7, "mary@x.example");
        }

        var line = Assert.Single(lines);
        Assert.Equal("Row 7 of [address] failed", line.FormattedMessage);
        Assert.Null(line.Exception);
        Assert.Contains(line.Attributes!, a => a is { Key: "Id", Value: 7 });
        Assert.Contains(line.Attributes!, a => a.Key == "exception.stacktrace" && $"{a.Value}".Contains("[address] is wrong", StringComparison.Ordinal));
        Assert.All(line.Attributes!, a => Assert.DoesNotContain("@", $"{a.Value}", StringComparison.Ordinal));
    }
}
