namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Hands a message to whoever acts on it. This is the door for whatever fetches messages, such as a trigger of the host.</summary>
public sealed class BusReceivers(IEnumerable<IBusReceiver> receivers)
{
    // Whoever was added last stands in for the ones before, as with any other part.
    private readonly Dictionary<string, IBusReceiver> byEntity = receivers
        .GroupBy(r => r.Entity, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.Last(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Acts on a message.</summary>
    /// <param name="entity">The queue, or the topic of the subscription, that it came from.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the work; the message is then to be given back.</param>
    /// <exception cref="InvalidOperationException">Nobody acts on messages from there.</exception>
    public Task HandleAsync(string entity, BusMessage message, CancellationToken cancellationToken) =>
        byEntity.TryGetValue(entity, out var receiver)
            ? receiver.HandleAsync(message, cancellationToken)
            : throw new InvalidOperationException($"Nobody here acts on messages from “{entity}”.");
}
