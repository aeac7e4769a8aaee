using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Audit;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.ServiceBus;

/// <summary>The whole application with a bus: events for others, messages through the queue, and what the bus sets aside.</summary>
public sealed class BusJourneyTests : IAsyncLifetime
{
    private const string Events = "tender-events/subscriptions/tenderflow";
    private BusDouble there = null!;

    public async ValueTask InitializeAsync() => there = await BusDouble.StartAsync();

    public ValueTask DisposeAsync()
    {
        Assert.Empty(there.Faults);
        return there.DisposeAsync();
    }

    [Fact]
    public async Task Everything_that_happened_is_told_once_in_order_in_the_envelope_of_CloudEvents()
    {
        await using var stage = await OpenAsync(notifications: false);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();

        var told = there.Lying[Events].ConvertAll(m => CloudEvent.Read(m.Body));
        var happened = await stage.App.ReadAsync(db => db.Set<AuditEntry>().CountAsync());
        Assert.Equal(happened, told.Count);
        Assert.Distinct(told.Select(e => e.Id), StringComparer.Ordinal);
        Assert.All(told, e => Assert.Equal("http://127.0.0.1:5080/", e.Source));
        var published = there.Lying[Events].Single(m => m.Label == "TenderPublished");
        Assert.Equal("tenderflow.TenderPublished.v1", published.Properties["type"]);
        Assert.Equal("tender:1", published.SessionId);
        using var envelope = JsonDocument.Parse(published.Body);
        Assert.Equal("1.0", envelope.RootElement.GetProperty("specversion").GetString());
        Assert.Equal("tender:1", envelope.RootElement.GetProperty("subject").GetString());
        Assert.Equal("application/json", envelope.RootElement.GetProperty("datacontenttype").GetString());
        Assert.Equal(TestApp.Beginning, envelope.RootElement.GetProperty("time").GetDateTimeOffset());
        Assert.Equal("Lunch clubs", envelope.RootElement.GetProperty("data").GetProperty("Title").GetString());
    }

    [Fact]
    public async Task While_the_bus_is_away_messages_leave_all_the_same_and_events_are_told_later()
    {
        there.IsAway = true;
        await using var stage = await OpenAsync(notifications: false);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        Assert.NotEmpty(await stage.MailAsync(stage.Mary));
        Assert.InRange(there.Asked.Count, 1, 10);

        there.IsAway = false;
        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddHours(1));

        Assert.Equal(
            await stage.App.ReadAsync(db => db.Set<OutboxRow>().CountAsync(r => r.Kind == OutboxKind.Event && r.DoneAt != null)),
            there.Lying[Events].Count);
        Assert.Contains(there.Lying[Events], m => m.Label == "TenderPublished");
    }

    [Fact]
    public async Task Messages_pass_through_the_queue_by_person_and_each_leaves_once_however_often_it_is_delivered()
    {
        await using var stage = await OpenAsync(notifications: true);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        Assert.Empty(await stage.App.ReadAsync(db => db.Set<MessageRecord>().ToListAsync()));
        var queued = there.Lying["notifications"].ToList();
        Assert.All(queued, m => Assert.StartsWith("person:", m.SessionId, StringComparison.Ordinal));
        Assert.DoesNotContain(queued, m => m.Body.Contains('@', StringComparison.Ordinal));

        await DeliverAsync(stage);
        await Task.WhenAll(queued.Select(m => ReceiveAsync(stage, m.ToMessage())));

        var sent = await stage.App.ReadAsync(db => db.Set<MessageRecord>().Where(m => m.SentAt != null).ToListAsync());
        Assert.Equal(queued.Count, sent.Count);
        Assert.Equal(queued.Count, Directory.GetFiles(Path.Combine(stage.App.DataFolder, "mail"), "*.eml", SearchOption.AllDirectories).Length);
        Assert.Equal(0, await stage.App.ReadAsync(db => db.Set<OutboxRow>().CountAsync(r => r.Kind == OutboxKind.Message && r.DoneAt == null)));
    }

    [Fact]
    public async Task A_message_that_the_queue_lost_comes_again_after_an_hour()
    {
        await using var stage = await OpenAsync(notifications: true);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        there.Lying["notifications"].Clear();

        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddMinutes(61));
        await DeliverAsync(stage);

        Assert.Contains("InterestConfirmed", string.Join(' ', await stage.MailAsync(stage.Mary)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bus_sets_aside_shows_on_the_board_and_can_be_tried_again()
    {
        await using var stage = await OpenAsync(notifications: true);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        await there.DeliverAsync("notifications", _ => throw new InvalidOperationException("The database is full."));
        there.Lying[Events].Clear();
        var aside = there.Lying["notifications/$deadletterqueue"];
        var count = aside.Count;
        Assert.NotEqual(0, count);

        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddMinutes(16));
        using var asha = await stage.App.SignInAs("Asha Patel");
        var board = await asha.OpenAsync("/board");
        Assert.Contains("could not be passed on", board.Text);
        var page = await asha.OpenAsync("/set-aside");
        Assert.Contains("MaxDeliveryCountExceeded", page.Text);
        Assert.All(aside, m => Assert.Null(m.Hold));

        while (aside.Count > 0)
        {
            page = await asha.SendAsync(page, "Try it again");
        }

        Assert.Equal(count, await stage.App.ReadAsync(db => db.Set<MessageRecord>().CountAsync(m => m.SentAt != null)));
        Assert.Contains("Nothing waits here.", (await asha.OpenAsync("/set-aside")).Text);
        Assert.DoesNotContain("could not be passed on", (await asha.OpenAsync("/board")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_nobody_knows_is_set_aside_and_our_own_are_passed_over()
    {
        await using var stage = await OpenAsync(notifications: false);
        await stage.App.PumpAsync();
        var receivers = stage.App.Get<BusReceivers>();
        await there.DeliverAsync(Events, m => receivers.HandleAsync(BusEntities.TenderEvents, m, default));
        Assert.Empty(there.Lying[Events + "/$deadletterqueue"]);

        var other = new CloudEvent("https://other.example/", "1", "other.Thing.v1", "x", TestApp.Beginning, "{}").Write();
        foreach (var body in new[] { other, "not json", "{}", """{"specversion":"1.0"}""" })
        {
            await Assert.ThrowsAsync<InvalidDataException>(
                () => receivers.HandleAsync(BusEntities.TenderEvents, new() { MessageId = "m", Body = body }, default));
        }

        foreach (var body in new[] { "", "not json", "{}", """{"Version":2,"Key":"x"}""", """{"Version":1,"Key":"nobody asked"}""" })
        {
            await Assert.ThrowsAsync<InvalidDataException>(
                () => receivers.HandleAsync(BusEntities.Notifications, new() { MessageId = "m", Body = body }, default));
        }
    }

    private async Task<Stage> OpenAsync(bool notifications)
    {
        var settings = there.Settings;
        settings.Notifications = notifications;
        var stage = await Stage.OpenAsync(builder => builder.Services.AddSingleton(provider =>
            new BusLine(BusSetup.Connect(settings, provider.GetRequiredService<TimeProvider>()), settings)));
        there.Now = stage.App.Clock.GetUtcNow;
        return stage;
    }

    private Task DeliverAsync(Stage stage) => there.DeliverAsync("notifications", m => ReceiveAsync(stage, m));

    private static Task ReceiveAsync(Stage stage, BusMessage message) =>
        stage.App.Get<BusReceivers>().HandleAsync(BusEntities.Notifications, message, default);
}
