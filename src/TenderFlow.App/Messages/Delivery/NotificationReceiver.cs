using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.ServiceBus;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Sends a message that came through the queue. One that was sent before, by whomever, is done.</summary>
public sealed class NotificationReceiver(
    MessageDelivery messages, IDbContextFactory<TenderFlowDb> databases, OutboxBell bell, TimeProvider clock) : IBusReceiver
{
    /// <inheritdoc/>
    public string Entity => BusEntities.Notifications;

    /// <inheritdoc/>
    public async Task HandleAsync(BusMessage message, CancellationToken cancellationToken)
    {
        var key = KeyOf(message);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<OutboxRow>().AsNoTracking().SingleOrDefaultAsync(
                r => r.Kind == OutboxKind.Message && r.Key == key, cancellationToken)
            ?? throw new InvalidDataException("No message with this key was ever asked for.");
        if (row.DoneAt is not null || row.Parked)
        {
            return;
        }

        var outcome = (await messages.DeliverAsync([row], cancellationToken)).Single();
        var now = clock.GetUtcNow();
        db.Attach(row);
        var due = row.DueAt;
        outcome.Record(row, now);
        if (row.DoneAt is null && row.DueAt == due)
        {
            // It is to be looked at anew, and not in an hour.
            row.Hold(now);
        }

        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
    }

    private static string KeyOf(BusMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize<Notification>(message.Body) is { Version: 1, Key.Length: > 0 } notification
                ? notification.Key
                : throw new InvalidDataException("This is no notification of a version that we know.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("This is no notification.", error);
        }
    }
}
