using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Talking;

/// <summary>The buyer offers times for talks to all bidders, or takes a free one away.</summary>
public sealed class OfferTimes(UnitOfWork unitOfWork, CurrentRules rules)
{
    private const int Most = 40;

    /// <summary>Offers a time, with the actor as the person to talk to.</summary>
    /// <exception cref="DomainError">The time is over, is offered already, or no talk is possible now.</exception>
    public Task RunAsync(Actor actor, int tenderId, DateTimeOffset at, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var known = await work.Db.Set<BookableTime>().Where(t => t.TenderId == tenderId).ToListAsync(cancellationToken);
            var kind = BookTalk.KindNow(tender);
            Refusal? why = kind switch
            {
                null => new("SUP-5", "", "Times can be offered while a tender is open, and after the decision."),
                _ when at <= work.Now => new("SUP-5", "day", "Choose a time that is still to come."),
                _ when known.Exists(t => t.At == at && t.HostId == actor.PersonId) =>
                    new("SUP-5", "time", "You offer this time already."),
                _ when known.Count(t => t.IsFree(work.Now)) >= Most => new("SUP-5", "", "That is enough for now."),
                _ => null,
            };
            if (why is not null)
            {
                throw new DomainError(why);
            }

            work.Add(new BookableTime(tender, actor.PersonId, kind!.Value, at, rules.For(tender).Rules.Assessment.TalkMinutes));
        }, cancellationToken);

    /// <summary>Takes a free time away.</summary>
    /// <exception cref="DomainError">Somebody booked it; call them first.</exception>
    public Task TakeAwayAsync(Actor actor, int tenderId, int timeId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var time = await work.Get<BookableTime>(timeId, cancellationToken);
            if (time.TenderId != tenderId || time.OrganisationId is not null)
            {
                throw new DomainError(new Refusal("SUP-5", "", "A bidder has booked this time. Call them first."));
            }

            work.Db.Remove(time);
        }, cancellationToken);
}
