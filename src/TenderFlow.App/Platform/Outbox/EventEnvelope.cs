using System.Text.Json;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>A fact on its way to other stages and systems.</summary>
/// <param name="Name">The name of the event's type.</param>
/// <param name="Subject">The natural key of what it happened to.</param>
/// <param name="AggregateId">The number of what it happened to.</param>
/// <param name="Data">The event, as JSON.</param>
public sealed record EventEnvelope(string Name, string Subject, int AggregateId, string Data)
{
    /// <summary>Wraps an event.</summary>
    public static EventEnvelope Of(Aggregate aggregate, DomainEvent fact) =>
        new(fact.GetType().Name, aggregate.Subject, aggregate.Id, JsonOf(fact));

    /// <summary>An event as JSON, by its own type.</summary>
    public static string JsonOf(DomainEvent fact) => JsonSerializer.Serialize(fact, fact.GetType(), JsonColumn.Format);

    /// <summary>Unwraps the event.</summary>
    public T Read<T>() where T : DomainEvent => JsonSerializer.Deserialize<T>(Data, JsonColumn.Format)!;
}
