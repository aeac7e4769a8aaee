using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Puts everything that happened on the topic, for other systems. Without a bus it does nothing.</summary>
public sealed class BusEvents(BusLine line, EventSource source, WatchRows watches, TimeProvider clock) : IEventCarrier
{
    // While the bus is away each try costs its retries; other rows of the outbox must not wait for them every time.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private DateTimeOffset restUntil = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public async Task TellAsync(IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        if (line.Bus is not { } bus || rows.Count == 0)
        {
            return;
        }

        if (clock.GetUtcNow() < restUntil)
        {
            throw new IOException("The bus was away a moment ago. We wait before we try it again.");
        }

        try
        {
            await watches.EnsureAsync(DeadLetterWatch.Key, cancellationToken);
            await bus.SendAsync(BusEntities.TenderEvents, [.. rows.Select(LetterOf)], cancellationToken);
        }
        catch (IOException)
        {
            restUntil = clock.GetUtcNow() + Rest;
            throw;
        }
    }

    private BusLetter LetterOf(OutboxRow row)
    {
        var told = CloudEvent.Of(row, source);
        return new(
            told.Id, told.Write(), told.Subject, row.Name,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = told.Type, ["source"] = told.Source });
    }
}
