using System.Text.Json;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>
/// Reads the events of our subscription. Our own stages heard their events from the outbox already; an event of another system
/// is one that nobody here knows yet, and waits among the dead letters for a person.
/// </summary>
public sealed class EventReceiver(EventSource source) : IBusReceiver
{
    /// <inheritdoc/>
    public string Entity => BusEntities.TenderEvents;

    /// <inheritdoc/>
    public Task HandleAsync(BusMessage message, CancellationToken cancellationToken)
    {
        var told = Read(message);
        return told.Source == source.Address.AbsoluteUri
            ? Task.CompletedTask
            : throw new InvalidDataException($"Nobody here knows the event “{told.Type}” of {told.Source}.");
    }

    private static CloudEvent Read(BusMessage message)
    {
        try
        {
            return CloudEvent.Read(message.Body);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }
}
