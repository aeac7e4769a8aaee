using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Telemetry;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Moments;

/// <summary>Wakes an orchestration, or starts it when it does not run.</summary>
public sealed class SignalDelivery(DurableTaskClient client, MomentBook book) : IOutboxHandler
{
    /// <inheritdoc/>
    public OutboxKind Kind => OutboxKind.Signal;

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
        using var span = Traces.Begin("wake a process", row.Trace)?.SetTag("tenderflow.process", row.Name);
        try
        {
            await WakeAsync(row.Name, cancellationToken);
            return RowOutcome.Done(row);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return RowOutcome.Failed(row, error);
        }
    }

    private async Task WakeAsync(string instanceId, CancellationToken cancellationToken)
    {
        var instance = await client.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken);
        if (instance is { IsCompleted: false })
        {
            await client.RaiseEventAsync(instanceId, MomentOrchestrator.Changed, null, cancellationToken);
        }
        else
        {
            var orchestrator = book.ProcessOf(ProcessId.Parse(instanceId)).Orchestrator;
            await client.ScheduleNewOrchestrationInstanceAsync(
                orchestrator, null, new StartOrchestrationOptions(instanceId), cancellationToken);
        }
    }
}
