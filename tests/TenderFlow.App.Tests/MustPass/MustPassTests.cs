using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Tendering;
using TenderFlow.Durable;
using Xunit;

namespace TenderFlow.App.Tests.MustPass;

/// <summary>
/// What must hold before anything is released, by its number in the list that closes the commissioning rules: here what needs
/// a running application. The other numbers stand in the tests of the domain.
/// </summary>
public class MustPassTests
{
    [Fact]
    public async Task Number_5_extend_shorten_and_stop_while_reminders_wait()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-09-10", "10:00"));
        await MoveAsync(stage, new(2026, 10, 15));
        await stage.App.PumpAsync();
        await MoveAsync(stage, new(2026, 10, 8));
        await stage.App.GoToAsync(Stage.London("2026-10-06", "10:00"));
        await stage.App.Get<ChangeTender>().WithdrawAsync(
            stage.Asha, Stage.TenderId, "The money is gone.", "We will not ask again.", default);
        await stage.App.GoToAsync(Stage.London("2026-10-20", "09:00"));

        var sent = await stage.App.ReadAsync(db => db.Set<MessageRecord>()
            .Where(m => m.PersonId == stage.Mary.PersonId && m.SentAt != null).OrderBy(m => m.SentAt).ThenBy(m => m.Id).ToListAsync());
        var entries = sent.Where(m => m.Ics is not null).Select(m => m.Ics!).ToList();
        Assert.Equal(
            ["CANCEL", "3"], [Line(entries[^1], "METHOD:"), Line(entries[^1], "SEQUENCE:")]);
        Assert.Equal(entries.Select(e => int.Parse(Line(e, "SEQUENCE:"))), entries.Select(e => int.Parse(Line(e, "SEQUENCE:"))).Order());
        Assert.Single(entries.Select(e => Line(e, "UID:")).Distinct(StringComparer.Ordinal));
        var afterShortening = sent.Where(m => m.SentAt > Stage.London("2026-09-10", "10:01"));
        Assert.All(afterShortening, m => Assert.DoesNotContain("24 September", m.TextBody, StringComparison.Ordinal));
        Assert.All(
            sent.Where(m => m.Purpose == "BidReminder" && m.SentAt > Stage.London("2026-09-11", "00:00")),
            m => Assert.DoesNotContain("15 October", m.TextBody, StringComparison.Ordinal));
        Assert.Equal(sent.Count, sent.Select(m => m.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("TenderStopped", sent[^1].Purpose);
    }

    [Theory]
    [InlineData(-1, SubmissionTiming.InTime)]
    [InlineData(0, SubmissionTiming.InTime)]
    [InlineData(1, SubmissionTiming.Late)]
    public async Task Number_6_one_second_around_the_deadline(int seconds, SubmissionTiming expected)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Mary, 5_000_000);
        stage.App.Clock.SetUtcNow(Stage.London("2026-09-24", "12:00").AddSeconds(seconds));
        Assert.Equal(expected, (await stage.SubmitAsync(stage.Mary)).Timing);
    }

    [Fact]
    public async Task Number_6_a_request_that_began_before_and_ended_after_is_marked_so()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Mary, 5_000_000);
        var closes = Stage.London("2026-09-24", "12:00");
        stage.App.Clock.SetUtcNow(closes.AddSeconds(1));
        var sent = await stage.App.Get<App.Tendering.Bidding.SubmitBid>().RunAsync(
            stage.Mary, Stage.TenderId, closes.AddSeconds(-5), default);
        Assert.Equal(SubmissionTiming.LateStartedInTime, sent.Timing);
    }

    [Fact]
    public void Number_11_news_of_a_message_that_comes_twice_or_out_of_order_changes_nothing()
    {
        var now = Stage.London("2026-09-01", "10:00");
        var message = new Handover("key", "SendGrid", tells: true, now);
        Assert.True(message.Learn(ArrivalState.Arrived, now.AddMinutes(5), ""));
        Assert.False(message.Learn(ArrivalState.Arrived, now.AddMinutes(5), ""));
        Assert.False(message.Learn(ArrivalState.UnderWay, now.AddMinutes(1), ""));
        Assert.Equal((ArrivalState.Arrived, now.AddMinutes(5)), (message.State, message.StateAt));
        // Without any news the second channel is used after four hours, long before 72; ArrivalTests plays that.
    }

    [Fact]
    public async Task Number_12_a_replay_sends_nothing_twice_and_the_sweep_catches_a_missed_timer()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        var client = stage.App.Get<DurableTaskClient>();
        await client.TerminateInstanceAsync($"bidder:{Stage.TenderId}:{stage.Mary.OrganisationId}");
        await stage.App.GoToAsync(Stage.London("2026-09-10", "09:00"));
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(SweepOrchestrator), null, new(SweepOrchestrator.Id));
        await stage.App.PumpAsync();
        var caughtUp = await stage.MailAsync(stage.Mary);
        Assert.Single(caughtUp, m => m.EndsWith("BidReminder", StringComparison.Ordinal));

        var book = stage.App.Get<MomentBook>();
        await book.AdvanceAsync(new ProcessId("bidder", Stage.TenderId, stage.Mary.OrganisationId), default);
        await stage.App.PumpAsync();
        Assert.Equal(caughtUp, await stage.MailAsync(stage.Mary));
    }

    private static string Line(string calendar, string name) =>
        calendar.Split("\r\n").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];

    private static Task MoveAsync(Stage stage, DateOnly day) => stage.App.Get<ChangeTender>().MoveClosingAsync(
        stage.Asha, Stage.TenderId, Deadline.Resolve(day, new(12, 0), Zones.London), "Two groups asked.", default);
}
