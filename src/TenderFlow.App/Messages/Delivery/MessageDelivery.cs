using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Carries messages out in three steps: compose and save the words, hand them to the mail, note that they left. A crash in between repeats a step and doubles nothing.</summary>
public sealed class MessageDelivery(
    IDbContextFactory<TenderFlowDb> databases, MessageWriter writer, IMailSender mail, TimeProvider clock)
    : IOutboxHandler
{
    /// <inheritdoc/>
    public OutboxKind Kind => OutboxKind.Message;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowOutcome>> DeliverAsync(
        IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Open once: a hundred messages ask a thousand questions.
        await db.Database.OpenConnectionAsync(cancellationToken);
        List<RowOutcome> deliveries = [];
        List<(OutboxRow Row, MessageRecord Message)> ready = [];
        foreach (var row in rows)
        {
            try
            {
                var (message, instead) = await writer.WriteAsync(db, row, cancellationToken);
                if (message is null)
                {
                    deliveries.Add(instead!);
                }
                else
                {
                    ready.Add((row, message));
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                deliveries.Add(RowOutcome.Failed(row, error));
            }
        }

        // The words are on record before any of them leaves.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (row, message) in ready)
        {
            deliveries.Add(await SendAsync(row, message, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
        return deliveries;
    }

    private async Task<RowOutcome> SendAsync(OutboxRow row, MessageRecord message, CancellationToken cancellationToken)
    {
        try
        {
            await mail.SendAsync(message.ToMail(), cancellationToken);
            message.MarkSent(clock.GetUtcNow());
            return RowOutcome.Done(row);
        }
        catch (UnusableAddress error)
        {
            message.MarkNotSent(error.Message);
            return RowOutcome.Unwanted(row, error.Message);
        }
        catch (IOException error)
        {
            return RowOutcome.Failed(row, error);
        }
    }
}
