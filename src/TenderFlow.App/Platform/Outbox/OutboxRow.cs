using System.Diagnostics;
using System.Text.Json;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Something that must leave because of a saved change. It is written with the change and delivered after it, so neither is ever lost.</summary>
public sealed class OutboxRow
{
    private OutboxRow() { }

    /// <summary>Number in the database; rows are delivered in this order.</summary>
    public long Id { get; private set; }

    /// <summary>Message, event or signal.</summary>
    public OutboxKind Kind { get; private set; }

    /// <summary>The purpose of a message, the name of an event, the id of an orchestration.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What makes a message unique (MSG-6); null for events and signals.</summary>
    public string? Key { get; private set; }

    /// <summary>The content, as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Not to be tried before, in UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How often delivery failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it failed last; null when it did not.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it was delivered or dropped, in UTC; null while it waits.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Why it was dropped; null when it was delivered.</summary>
    public string? Dropped { get; private set; }

    /// <summary>True when it failed too often and waits for a person.</summary>
    public bool Parked { get; private set; }

    /// <summary>The trace it was written in, as a W3C <c>traceparent</c>; null when nobody traced. It says nothing of people.</summary>
    public string? Trace { get; private set; }

    /// <summary>Writes a row.</summary>
    public static OutboxRow Of<T>(OutboxKind kind, string name, string? key, T payload, DateTimeOffset now) => new()
    {
        Kind = kind,
        Name = name,
        Key = key,
        Payload = JsonSerializer.Serialize(payload, JsonColumn.Format),
        CreatedAt = now,
        DueAt = now,
        Trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } written ? written.Id : null,
    };

    /// <summary>Reads the content.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Payload, JsonColumn.Format)!;

    /// <summary>It was delivered.</summary>
    public void Deliver(DateTimeOffset now) => DoneAt = now;

    /// <summary>It is no longer wanted.</summary>
    public void Drop(string why, DateTimeOffset now)
    {
        DoneAt = now;
        Dropped = why;
    }

    /// <summary>It waits until a better time; that is no failure.</summary>
    public void Hold(DateTimeOffset until) => DueAt = until;

    /// <summary>It failed: tried again after 10 s, 20 s, 40 s … up to an hour; when given up, it waits for a person.</summary>
    public void Fail(string error, bool givenUp, DateTimeOffset now)
    {
        Attempts++;
        // PostgreSQL keeps no noughts in a text, and a reason must never stand in the way of the record.
        var words = error.Replace("\0", "", StringComparison.Ordinal);
        LastError = words.Length > 1000 ? words[..1000] : words;
        Parked = givenUp;
        DueAt = now + TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, Math.Min(Attempts, 20) - 1)));
    }

    /// <summary>It is wanted again, whatever became of it.</summary>
    public void Reopen(DateTimeOffset now)
    {
        Retry(now);
        (DoneAt, Dropped) = (null, null);
    }

    /// <summary>A person asks for another try.</summary>
    public void Retry(DateTimeOffset now)
    {
        Parked = false;
        Attempts = 0;
        DueAt = now;
    }
}

/// <summary>What an outbox row holds.</summary>
public enum OutboxKind
{
    /// <summary>A message to a person.</summary>
    Message,

    /// <summary>A fact for other stages and systems.</summary>
    Event,

    /// <summary>A wake-up for an orchestration.</summary>
    Signal,

    /// <summary>A look at what became of messages outside (MSG-4).</summary>
    Watch,
}
