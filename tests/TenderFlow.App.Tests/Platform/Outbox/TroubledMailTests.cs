using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Messages;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tests.Journeys;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Outbox;

public class TroubledMailTests
{
    private readonly TroubledMail mail = new();

    [Fact]
    public async Task An_offer_that_waits_behind_slow_mail_until_six_leaves_in_the_morning_INV_3()
    {
        await using var stage = await OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.JoinAsync(stage.Dev);
        mail.Takes = TimeSpan.FromSeconds(4);

        await stage.App.GoToAsync(Stage.London("2026-09-09", "09:00"));

        Assert.Equal(
            [Stage.London("2026-09-08", "18:00"), Stage.London("2026-09-09", "08:00")],
            mail.HandedOver.Where(m => m.Key.Contains("/support/started/", StringComparison.Ordinal)).Select(m => m.At));
    }

    [Fact]
    public async Task Words_that_waited_behind_slow_mail_are_found_anew_INV_1()
    {
        await using var stage = await OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.JoinAsync(stage.Dev);
        mail.Takes = TimeSpan.FromMinutes(3);

        await stage.App.GoToAsync(Stage.London("2026-09-04", "10:00"));

        var reminders = await stage.App.ReadAsync(db => db.Set<MessageRecord>()
            .Where(m => m.Purpose == "BidReminder").OrderBy(m => m.Id).ToListAsync());
        Assert.Equal(
            [Stage.London("2026-09-04", "09:00"), Stage.London("2026-09-04", "09:03")],
            reminders.Select(r => r.CreatedAt));
        Assert.Equal(
            reminders.Select(r => (r.CreatedAt, r.Key)),
            mail.HandedOver.Where(m => m.Key.StartsWith("BidReminder|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_outage_of_a_day_gives_no_message_up()
    {
        await using var stage = await OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-09-15", "08:00"));
        mail.IsOut = true;
        await stage.App.GoToAsync(Stage.London("2026-09-16", "09:00"));
        Assert.True((await WaitingAsync(stage)).Attempts > OutboxRelay.MostAttempts);

        mail.IsOut = false;
        await stage.App.GoToAsync(Stage.London("2026-09-16", "10:05"));

        Assert.Contains("BidReminder", (await stage.MailAsync(stage.Mary))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_days_out_of_reach_a_message_waits_for_a_person()
    {
        await using var stage = await OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-09-15", "08:00"));
        mail.IsOut = true;

        await stage.App.GoToAsync(Stage.London("2026-09-18", "12:00"));

        var row = await WaitingAsync(stage);
        Assert.True(row.Parked);
        Assert.Equal("IOException: The mail could not be carried.", row.LastError);
    }

    private static Task<OutboxRow> WaitingAsync(Stage stage) => stage.App.ReadAsync(db =>
        db.Set<OutboxRow>().SingleAsync(r => r.DoneAt == null && r.Kind == OutboxKind.Message));

    private async Task<Stage> OpenAsync()
    {
        var stage = await Stage.OpenAsync(builder => builder.Services
            .AddSingleton<IMailSender>(mail).AddSingleton(new DeliveryPace(MailsAtOnce: 1)));
        mail.Clock = stage.App.Clock;
        return stage;
    }
}
