using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Messages;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>
/// Looks again and again at messages in the hands of carriers: one that came back is sent once more after an hour, one with
/// a date that nobody confirmed within four hours takes the second channel (MSG-4, MSG-8).
/// </summary>
public sealed class ArrivalWatch(
    UnitOfWork unitOfWork, IEnumerable<IMessageComposer> composers, IMailSender mail,
    IEnumerable<ILastTouch> touches, TimeProvider clock) : IWatch
{
    /// <summary>The name of the watch.</summary>
    public const string Key = "arrival-watch";

    private static readonly TimeSpan Confirmed = TimeSpan.FromHours(4);
    private static readonly TimeSpan TryAgain = TimeSpan.FromHours(1);

    // Older ones are history: their dates have passed, and a carrier gives up after 72 hours.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(4);

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await TryAgainAsync(now, cancellationToken);
        await UnconfirmedAsync(now, cancellationToken);
    }

    private Task UnconfirmedAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var (since, until) = (now - Recent, now - Confirmed);
            var waiting = await work.Db.Set<Handover>()
                .Where(h => h.Tells && h.SecondChannelAt == null && h.TakenAt > since && h.TakenAt <= until
                    && (h.State == ArrivalState.Unknown || h.State == ArrivalState.UnderWay
                        || h.State == ArrivalState.Delayed))
                .Join(
                    work.Db.Set<MessageRecord>()
                        .Where(m => m.Class == MessageClass.Service && (m.DeadlineVersion != null || m.Ics != null)),
                    h => h.Key, m => m.Key, (handover, message) => new { handover, message })
                .ToListAsync(cancellationToken);
            foreach (var found in waiting)
            {
                await SecondChannel.UseAsync(work, found.message, found.handover, cancellationToken);
            }
        }, cancellationToken);

    private async Task TryAgainAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (since, until) = (now - Recent, now - TryAgain);
        var back = await unitOfWork.ReadAsync(
            db => db.Set<Handover>()
                .Where(h => h.State == ArrivalState.CameBack && h.RetriedAt == null && !h.Key.EndsWith(Handover.Again)
                    && h.StateAt > since && h.StateAt <= until)
                .Join(db.Set<MessageRecord>(), h => h.Key, m => m.Key, (_, message) => message)
                .ToListAsync(cancellationToken), cancellationToken);
        foreach (var message in back)
        {
            if (await IsWantedAsync(message, now, cancellationToken))
            {
                await SendAsync(
                    touches.Aggregate(message.ToMail(), (leaving, touch) => touch.Finish(leaving)), cancellationToken);
            }

            await unitOfWork.RunAsync(
                Actor.System,
                async work => (await work.Db.Set<Handover>().SingleAsync(h => h.Key == message.Key, cancellationToken))
                    .Retry(work.Now),
                cancellationToken);
        }
    }

    private async Task SendAsync(OutgoingMail letter, CancellationToken cancellationToken)
    {
        try
        {
            await mail.SendAsync(letter with { Key = letter.Key + Handover.Again }, cancellationToken);
        }
        catch (Exception error) when (error is UnusableAddress or MailRefused)
        {
            // A second try that cannot leave is no try; the board shows the first one.
        }
    }

    // By now the reader may have done what the message asks for (INV-1).
    private Task<bool> IsWantedAsync(MessageRecord message, DateTimeOffset now, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var row = await db.Set<OutboxRow>().SingleOrDefaultAsync(
                r => r.Kind == OutboxKind.Message && r.Key == message.Key, cancellationToken);
            var reader = await db.FindAsync<Person>([message.PersonId], cancellationToken);
            if (row is null || reader is not { MailStoppedAt: null })
            {
                return false;
            }

            var intent = row.Read<MessageIntent>();
            var composer = composers.Single(c => c.Purposes.Contains(intent.Purpose, StringComparer.Ordinal));
            var compose = await composer.ReadAsync(db, [intent], now, cancellationToken);
            return await compose(intent, reader) is Wording.Wanted;
        }, cancellationToken);
}
