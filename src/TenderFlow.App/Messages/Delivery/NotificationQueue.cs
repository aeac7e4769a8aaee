using System.Text.Json;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.ServiceBus;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>
/// Puts messages to people on the queue instead of sending them here. Only the key travels: the words are found by whoever
/// sends it, at the last moment. The row stays open until then, and comes due again if nobody did.
/// </summary>
public sealed class NotificationQueue(IBus bus, WatchRows watches, TimeProvider clock) : IOutboxHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public OutboxKind Kind => OutboxKind.Message;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowOutcome>> DeliverAsync(
        IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            await watches.EnsureAsync(DeadLetterWatch.Key, cancellationToken);
            await bus.SendAsync(BusEntities.Notifications, [.. rows.Select(LetterOf)], cancellationToken);
            var until = clock.GetUtcNow() + Patience;
            return [.. rows.Select(row => RowOutcome.Later(row, until))];
        }
        catch (IOException error)
        {
            return [.. rows.Select(row => RowOutcome.OutOfReach(row, error))];
        }
    }

    // A crash after sending repeats the same name, and the bus drops it. A later hour is another try, and has another name.
    private static BusLetter LetterOf(OutboxRow row) => new(
        MailKey.Hash($"{row.Key}/{row.DueAt.UtcTicks}"),
        JsonSerializer.Serialize(new Notification(1, row.Key!)),
        $"person:{row.Read<MessageIntent>().PersonId}",
        row.Name);
}

/// <summary>What travels through the queue.</summary>
/// <param name="Version">The version of this shape.</param>
/// <param name="Key">The key of the message (MSG-6).</param>
public sealed record Notification(int Version, string Key);
