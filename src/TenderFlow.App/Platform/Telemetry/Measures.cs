using System.Diagnostics.Metrics;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>Counts what fell due, what was late and what failed. Tags are kinds and purposes, never people.</summary>
public sealed class Measures
{
    /// <summary>The name under which our measures are collected.</summary>
    public const string Name = "TenderFlow";

    /// <summary>What is later than this counts as late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private readonly Counter<long> due;
    private readonly Counter<long> dueLate;
    private readonly Histogram<double> lateness;
    private readonly Counter<long> sent;
    private readonly Counter<long> sentLate;
    private readonly Histogram<double> delay;
    private readonly Counter<long> failed;
    private readonly Counter<long> parked;

    /// <summary>Sets up the instruments.</summary>
    public Measures(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        due = meter.CreateCounter<long>("tenderflow.moments.due", "{moment}", "Moments that fell due and were dealt with.");
        dueLate = meter.CreateCounter<long>(
            "tenderflow.moments.late", "{moment}", "Moments that were dealt with more than 15 minutes after their time.");
        lateness = meter.CreateHistogram<double>(
            "tenderflow.moments.lateness", "s", "How long after its time a moment was dealt with.");
        sent = meter.CreateCounter<long>("tenderflow.messages.sent", "{message}", "Messages that left.");
        sentLate = meter.CreateCounter<long>(
            "tenderflow.messages.late", "{message}", "Messages that left more than 15 minutes after they were due.");
        delay = meter.CreateHistogram<double>("tenderflow.messages.delay", "s", "How long after it was due a message left.");
        failed = meter.CreateCounter<long>("tenderflow.outbox.failed", "{attempt}", "Deliveries that failed; most are tried again.");
        parked = meter.CreateCounter<long>("tenderflow.outbox.given_up", "{row}", "Rows that failed so often that they wait for a person.");
    }

    /// <summary>A moment was dealt with.</summary>
    public void Dealt(Moment moment, DateTimeOffset now)
    {
        var kind = new KeyValuePair<string, object?>("kind", moment.Kind.ToString());
        due.Add(1, kind);
        lateness.Record((now - moment.At).TotalSeconds, kind);
        if (now - moment.At > Grace)
        {
            dueLate.Add(1, kind);
        }
    }

    /// <summary>A row was delivered. Only messages are looked at.</summary>
    public void Delivered(OutboxRow row, DateTimeOffset now)
    {
        if (row.Kind != OutboxKind.Message)
        {
            return;
        }

        var purpose = new KeyValuePair<string, object?>("purpose", row.Name);
        // Each failure moves the time of the next try; what counts is when it was to leave at first.
        var waited = now - (row.Attempts == 0 ? row.DueAt : row.CreatedAt);
        sent.Add(1, purpose);
        delay.Record(waited.TotalSeconds, purpose);
        if (waited > Grace)
        {
            sentLate.Add(1, purpose);
        }
    }

    /// <summary>A row failed.</summary>
    public void Failed(OutboxRow row)
    {
        var kind = new KeyValuePair<string, object?>("kind", row.Kind.ToString());
        failed.Add(1, kind);
        if (row.Parked)
        {
            parked.Add(1, kind);
        }
    }
}
