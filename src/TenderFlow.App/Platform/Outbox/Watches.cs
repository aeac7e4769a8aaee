namespace TenderFlow.App.Platform.Outbox;

/// <summary>Keeps the watches going: each has one row, which comes due every quarter of an hour.</summary>
public sealed class Watches(IEnumerable<IWatch> watches, TimeProvider clock) : IOutboxHandler
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);
    private readonly Dictionary<string, IWatch> byName = watches.ToDictionary(w => w.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public OutboxKind Kind => OutboxKind.Watch;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowOutcome>> DeliverAsync(
        IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        List<RowOutcome> outcomes = [];
        foreach (var row in rows)
        {
            outcomes.Add(await LookAsync(row, cancellationToken));
        }

        return outcomes;
    }

    private async Task<RowOutcome> LookAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (!byName.TryGetValue(row.Name, out var watch))
        {
            return RowOutcome.Unwanted(row, "Nobody watches this any more.");
        }

        try
        {
            await watch.LookAsync(cancellationToken);
            return RowOutcome.Later(row, clock.GetUtcNow() + Every);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return RowOutcome.OutOfReach(row, error);
        }
    }
}
