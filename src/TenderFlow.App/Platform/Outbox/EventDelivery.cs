using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Tells listening stages what happened. In the embedded run there is no other system to tell.</summary>
public sealed class EventDelivery(IEnumerable<IEventListener> listeners) : IOutboxHandler
{
    private readonly ILookup<string, IEventListener> byName = listeners.ToLookup(l => l.EventName, StringComparer.Ordinal);

    /// <inheritdoc/>
    public OutboxKind Kind => OutboxKind.Event;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowOutcome>> DeliverAsync(
        IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        List<RowOutcome> deliveries = [];
        foreach (var row in rows)
        {
            deliveries.Add(await OneAsync(row, cancellationToken));
        }

        return deliveries;
    }

    private async Task<RowOutcome> OneAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin("tell of an event", row.Trace)?.SetTag("tenderflow.event", row.Name);
        try
        {
            foreach (var listener in byName[row.Name])
            {
                await listener.HandleAsync(row.Read<EventEnvelope>(), cancellationToken);
            }

            return RowOutcome.Done(row);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return RowOutcome.Failed(row, error);
        }
    }
}
