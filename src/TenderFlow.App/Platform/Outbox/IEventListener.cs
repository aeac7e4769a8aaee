namespace TenderFlow.App.Platform.Outbox;

/// <summary>A stage that acts on another stage's events. It may be told twice, so it must not mind.</summary>
public interface IEventListener
{
    /// <summary>The name of the event's type.</summary>
    string EventName { get; }

    /// <summary>Acts on the event.</summary>
    Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken);
}
