using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Writes down what a carrier tells us of messages, and acts on what came back (MSG-8). Being told twice does nothing.</summary>
public sealed class RecordArrivals(UnitOfWork unitOfWork)
{
    /// <summary>What the commissioner is told when mail to somebody comes back.</summary>
    public const string Warning = "MailCameBack";

    /// <summary>Takes the news, all together or not at all.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> RunAsync(string carrier, IReadOnlyList<MailNews> told, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var ids = told.Select(news => news.EventId).ToList();
            var known = await work.Db.Set<MailEvent>().Where(e => e.Carrier == carrier && ids.Contains(e.EventId))
                .Select(e => e.EventId).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
            var fresh = told.Where(news => known.Add(news.EventId)).ToList();
            foreach (var news in fresh.OrderBy(news => news.At))
            {
                work.Add(new MailEvent(carrier, news, work.Now));
                await LearnAsync(work, carrier, news, cancellationToken);
            }

            return fresh.Count;
        }, cancellationToken);

    private static async Task LearnAsync(Work work, string carrier, MailNews news, CancellationToken cancellationToken)
    {
        var key = Handover.MessageKey(news.Key);
        var message = await work.Db.Set<MessageRecord>().SingleOrDefaultAsync(m => m.Key == key, cancellationToken);
        if (message is null)
        {
            // Not a message of this record, such as one sent from a test run. The event itself is kept.
            return;
        }

        var handover = work.Db.Set<Handover>().Local.SingleOrDefault(h => h.Key == news.Key)
            ?? await work.Db.Set<Handover>().SingleOrDefaultAsync(h => h.Key == news.Key, cancellationToken)
            ?? work.Add(new Handover(news.Key, carrier, tells: true, news.At));
        if (news.StopsOffers)
        {
            (await work.Get<Person>(message.PersonId, cancellationToken)).StopOffers(work.Now);
        }

        if (handover.Learn(news.State, news.At, news.Reason))
        {
            await ActAsync(work, message, handover, cancellationToken);
        }
    }

    private static async Task ActAsync(
        Work work, MessageRecord message, Handover handover, CancellationToken cancellationToken)
    {
        var isSecondTry = handover.Key != message.Key;
        if (handover.State == ArrivalState.AddressFailed)
        {
            await StopAddressAsync(work, message, cancellationToken);
        }

        // What may work another time is tried once more in an hour, by the watch; then comes the other channel.
        if (handover.State == ArrivalState.AddressFailed || (handover.State == ArrivalState.CameBack && isSecondTry))
        {
            // The board reads the first try, whichever of the two came back.
            var first = isSecondTry
                ? await work.Db.Set<Handover>().SingleAsync(h => h.Key == message.Key, cancellationToken)
                : handover;
            await SecondChannel.UseAsync(work, message, first, cancellationToken);
        }
    }

    private static async Task StopAddressAsync(Work work, MessageRecord message, CancellationToken cancellationToken)
    {
        var person = await work.Get<Person>(message.PersonId, cancellationToken);
        // The address may have been mended since the message left.
        if (person.MailStoppedAt is not null || person.Email != message.Address)
        {
            return;
        }

        person.StopMail(work.Now);
        if (await BuyerOf.MessageAsync(work.Db, message, cancellationToken) is { } owner && owner != person.Id)
        {
            work.Tell(new MessageIntent
            {
                Purpose = Warning,
                PersonId = owner,
                Occasion = $"person:{person.Id}/mail-stopped/{person.Revision}",
                TenderId = message.TenderId,
                ContractId = message.ContractId,
                Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = $"{person.Id}" },
            });
        }
    }
}
