using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Platform.Outbox;

/// <summary>Tells listening stages what happened, and then other systems, where there are any.</summary>
public sealed class EventDelivery(IEnumerable<IEventListener> listeners, IEnumerable<IEventCarrier> carriers) : IOutboxHandler
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

        return await CarryAsync(deliveries, cancellationToken);
    }

    private async Task<IReadOnlyList<RowOutcome>> CarryAsync(
        List<RowOutcome> deliveries, CancellationToken cancellationToken)
    {
        var heard = deliveries.Where(d => d.Delivered).Select(d => d.Row).ToList();
        try
        {
            foreach (var carrier in carriers)
            {
                await carrier.TellAsync(heard, cancellationToken);
            }

            return deliveries;
        }
        catch (IOException error)
        {
            return deliveries.ConvertAll(d => d.Delivered ? RowOutcome.OutOfReach(d.Row, error) : d);
        }
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
