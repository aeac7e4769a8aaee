using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Telemetry;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Telemetry;

public class MeasureTests
{
    [Fact]
    public async Task Reminders_that_fall_due_and_leave_are_counted()
    {
        await using var stage = await Stage.OpenAsync();
        using var counted = new Counted(stage.App.Services);
        await stage.JoinAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-09-24", "11:00"));

        Assert.Equal(5, counted.Of("tenderflow.messages.sent", "BidReminder"));
        Assert.Equal(4, counted.Of("tenderflow.moments.due", "BidReminder"));
        Assert.Equal(0, counted.Of("tenderflow.moments.late"));
        Assert.Equal(0, counted.Of("tenderflow.messages.late"));
        Assert.Equal(0, counted.Of("tenderflow.outbox.failed"));
    }

    [Fact]
    public async Task A_reminder_after_a_stop_counts_as_late()
    {
        await using var stage = await Stage.OpenAsync();
        using var counted = new Counted(stage.App.Services);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        stage.App.Clock.SetUtcNow(Stage.London("2026-09-15", "10:00"));
        await stage.App.PumpAsync();

        Assert.True(counted.Of("tenderflow.moments.late", "BidReminder") > 0);
    }

    [Fact]
    public async Task Mail_that_cannot_leave_counts_as_failed_and_shows_in_the_backlog()
    {
        await using var stage = await Stage.OpenAsync(
            builder => builder.Services.AddSingleton<IMailSender, BrokenMail>());
        using var counted = new Counted(stage.App.Services);
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        stage.App.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.True(counted.Of("tenderflow.outbox.failed", "Message") > 0);
        Assert.True(counted.Shown("tenderflow.outbox.due") > 0);
        Assert.True(counted.Shown("tenderflow.outbox.oldest") >= 20);
        Assert.Equal(0, counted.Of("tenderflow.outbox.given_up"));
    }

    [Fact]
    public async Task A_row_that_fails_for_good_counts_as_given_up_and_shows_as_parked()
    {
        await using var stage = await Stage.OpenAsync(
            builder => builder.Services.AddSingleton<IEventListener, DeafListener>());
        using var counted = new Counted(stage.App.Services);
        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow() + TimeSpan.FromDays(1));

        Assert.Equal(OutboxRelay.MostAttempts, counted.Of("tenderflow.outbox.failed", "Event"));
        Assert.Equal(1, counted.Of("tenderflow.outbox.given_up", "Event"));
        Assert.Equal(1, counted.Shown("tenderflow.outbox.parked"));
    }

    private sealed class DeafListener : IEventListener
    {
        public string EventName => nameof(TenderPublished);

        public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It does not listen.");
    }

    private sealed class BrokenMail : IMailSender
    {
        public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => throw new IOException("The post is closed.");

        public bool HasCarried(string key) => false;
    }

    /// <summary>What one application counted; others in this process have meters of their own.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly List<(string Name, string Tag, double Value)> seen = [];

        public Counted(IServiceProvider services)
        {
            var meters = services.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == Measures.Name && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    l.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i, value, tags));
            listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Note(i, value, tags));
            listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i, value, tags));
            listener.Start();
        }

        public double Of(string name, string? tag = null)
        {
            lock (seen)
            {
                return seen.Where(s => s.Name == name && (tag is null || s.Tag == tag)).Sum(s => s.Value);
            }
        }

        public double Shown(string name)
        {
            lock (seen)
            {
                seen.RemoveAll(s => s.Name == name);
            }

            listener.RecordObservableInstruments();
            return Of(name);
        }

        public void Dispose() => listener.Dispose();

        private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (seen)
            {
                seen.Add((instrument.Name, tags.Length == 0 ? "" : $"{tags[0].Value}", value));
            }
        }
    }
}
