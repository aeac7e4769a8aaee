using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Telemetry;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>
/// Carries messages out in three steps: compose and save the words, hand them to the mail, note that they left.
/// A crash in between repeats a step and doubles nothing. Words that had to wait for their turn are found anew.
/// </summary>
public sealed class MessageDelivery(
    IDbContextFactory<TenderFlowDb> databases, MessageWriter writer, IMailSender mail, TimeProvider clock,
    DeliveryPace pace, IEnumerable<ILastTouch> touches, WriteTurn turn)
    : IOutboxHandler
{
    // Words are right when they are found. While other mail is slow, people act and the hours for offers end.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public OutboxKind Kind => OutboxKind.Message;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowOutcome>> DeliverAsync(
        IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Open once: a hundred messages ask several questions.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var written = await writer.WriteAsync(db, rows, cancellationToken);

        // The words are on record before any of them leaves.
        await SaveAsync(db, cancellationToken);
        var outcomes = await SendAsync([.. written.Where(w => w.Message is not null)], cancellationToken);
        await NoteAsync(db, outcomes, cancellationToken);
        return [.. written.Where(w => w.Instead is not null).Select(w => w.Instead!), .. outcomes.Select(o => o.Row)];
    }

    private async Task SaveAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        using var mine = await turn.TakeAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Sent[]> SendAsync(WrittenRow[] ready, CancellationToken cancellationToken)
    {
        if (mail is IManyMailSender many)
        {
            return await SendTogetherAsync(many, ready, cancellationToken);
        }

        var outcomes = new Sent[ready.Length];
        // Counted from here, so that the first one always leaves, however long the finding took.
        var began = clock.GetUtcNow();
        var width = new ParallelOptions { MaxDegreeOfParallelism = pace.MailsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ready.Length, width, async (index, stop) =>
            outcomes[index] = MayLeave(ready[index], began)
                ? await SendAsync(ready[index].Row, ready[index].Message!, stop)
                : new(ready[index].Message!, RowOutcome.Again(ready[index].Row), null));
        return outcomes;
    }

    private bool MayLeave(WrittenRow written, DateTimeOffset began)
    {
        var now = clock.GetUtcNow();
        return !written.IsNew || (now - began <= Fresh && now <= written.LeavesBy);
    }

    // One request may carry a thousand mails; its carrier says for each what became of it.
    private async Task<Sent[]> SendTogetherAsync(
        IManyMailSender many, WrittenRow[] ready, CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        var (may, late) = (ready.Where(w => MayLeave(w, began)).ToArray(), ready.Where(w => !MayLeave(w, began)));
        var leaveBy = may.Where(w => w.IsNew).Select(w => w.LeavesBy!.Value).Append(began + Fresh).Min();
        var troubles = await many.SendManyAsync([.. may.Select(w => AsItLeaves(w.Message!))], leaveBy, cancellationToken);
        return
        [
            .. may.Zip(troubles, Traced),
            .. late.Select(w => Of(w.Row, w.Message!, new MailLate())),
        ];
    }

    private async Task<Sent> SendAsync(OutboxRow row, MessageRecord message, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin("send a message", row.Trace)?.SetTag("tenderflow.purpose", row.Name);
        try
        {
            await mail.SendAsync(AsItLeaves(message), cancellationToken);
            return Of(row, message, null);
        }
        catch (Exception error) when (error is UnusableAddress or MailRefused or IOException)
        {
            return Of(row, message, error);
        }
    }

    private static Sent Traced(WrittenRow written, Exception? trouble)
    {
        using var span = Traces.Begin("send a message", written.Row.Trace)?.SetTag("tenderflow.purpose", written.Row.Name);
        return Of(written.Row, written.Message!, trouble);
    }

    private OutgoingMail AsItLeaves(MessageRecord message) =>
        touches.Aggregate(message.ToMail(), (leaving, touch) => touch.Finish(leaving));

    private static Sent Of(OutboxRow row, MessageRecord message, Exception? trouble) => trouble switch
    {
        null => new(message, RowOutcome.Done(row), null),
        UnusableAddress error => new(message, RowOutcome.Unwanted(row, error.Message), error.Message),
        MailRefused error => new(message, RowOutcome.Refused(row, error), null),
        MailBusy busy => new(message, RowOutcome.Later(row, busy.Until), null),
        MailLate => new(message, RowOutcome.Again(row), null),
        var error => new(message, RowOutcome.OutOfReach(row, error), null),
    };

    private async Task NoteAsync(TenderFlowDb db, Sent[] outcomes, CancellationToken cancellationToken)
    {
        using var mine = await turn.TakeAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var left = outcomes.Where(o => o.Row.Delivered).Select(o => o.Message.Id).ToList();
        var now = clock.GetUtcNow();
        await db.Set<MessageRecord>().Where(m => left.Contains(m.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.OutcomeReason, ""), cancellationToken);
        foreach (var (message, _, whyNot) in outcomes.Where(o => o.WhyNot is not null))
        {
            db.Attach(message);
            message.MarkNotSent(whyNot!);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What became of a message at the mail.</summary>
    private sealed record Sent(MessageRecord Message, RowOutcome Row, string? WhyNot);
}

/// <summary>How fast messages are handed over.</summary>
/// <param name="MailsAtOnce">How many at a time; 1 keeps their order, which a virtual clock needs.</param>
public sealed record DeliveryPace(int MailsAtOnce);
