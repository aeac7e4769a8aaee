using System.Text;
using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Tests.Messages.Composition;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Calendar;

public class CalendarFileTests
{
    [Fact]
    public void An_entry_is_stable_in_UTC_with_an_alarm_3_days_before_MSG_10()
    {
        var lines = Unfolded(CalendarFile.Write(Frames.ClosingDate));

        Assert.Contains("METHOD:PUBLISH", lines);
        Assert.Contains("UID:tender-42@tenders.example.org", lines);
        Assert.Contains("SEQUENCE:1", lines);
        Assert.Contains("DTSTAMP:20260901T080000Z", lines);
        Assert.Contains("DTSTART:20260924T110000Z", lines);
        Assert.Contains("TRIGGER:-P3D", lines);
        Assert.Contains("SUMMARY:Bids close: Lunch clubs in Eastfield", lines);
        Assert.Contains(
            "DESCRIPTION:Send your bid by then.\\nThursday 24 September 2026 at midday (Europe/London).", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("CREATED", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_entry_gives_the_same_bytes() =>
        Assert.Equal(CalendarFile.Write(Frames.ClosingDate), CalendarFile.Write(Frames.ClosingDate with { }));

    [Fact]
    public void A_stopped_tender_takes_its_entry_out_MSG_10()
    {
        var lines = Unfolded(CalendarFile.Write(Frames.ClosingDate with { Cancelled = true, Sequence = 2 }));

        Assert.Contains("METHOD:CANCEL", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:2", lines);
        Assert.DoesNotContain("BEGIN:VALARM", lines);
    }

    [Fact]
    public void Lines_end_in_CR_LF_and_none_is_over_75_bytes()
    {
        var long_ = Frames.ClosingDate with { Summary = string.Join(' ', Enumerable.Repeat("Cinio hwyl, “café”, 昼食会", 12)) };

        var text = CalendarFile.Write(long_);

        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void A_hostile_summary_adds_no_line_of_its_own()
    {
        var lines = Unfolded(CalendarFile.Write(Frames.ClosingDate with
        {
            Summary = "Lunch\r\nATTENDEE:mailto:all@example.org",
            OrganiserName = "Riverside\"\r\nATTENDEE:mailto:all@example.org",
        }));

        Assert.DoesNotContain(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    private static string[] Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
