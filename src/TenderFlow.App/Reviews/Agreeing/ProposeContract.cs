using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Reviews.Agreeing;

/// <summary>When a tender is awarded, the winner gets a contract to read, with the reviews that were shown before anyone bid (REV-1).</summary>
public sealed class ProposeContract(UnitOfWork unitOfWork, CurrentRules rules) : IEventListener
{
    /// <inheritdoc/>
    public string EventName => nameof(TenderAwarded);

    /// <inheritdoc/>
    public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var tender = await work.Get<Tender>(happened.AggregateId, cancellationToken);
            if (await work.Db.Set<Contract>().AnyAsync(c => c.TenderId == tender.Id, cancellationToken))
            {
                return;
            }

            var award = happened.Read<TenderAwarded>();
            var bid = await work.Db.Set<Bid>().SingleAsync(
                b => b.TenderId == tender.Id && b.OrganisationId == award.WinnerId, cancellationToken);
            var sent = bid.Counting ?? throw new InvalidOperationException($"{bid.Subject} won, but no version counts.");
            var starts = FirstDay(tender, rules.For(tender).Calendar, LocalClock.Day(work.Now, tender.BidsClose!.Zone));
            var contract = work.Add(new Contract(
                tender, award.WinnerId, sent.PersonId, sent.PricePence ?? tender.Terms.ValuePence ?? 0,
                starts, Periods.LastDayOfMonthsBeginningWith(starts, tender.Terms.Months ?? 12), tender.BidsClose!.Zone));
            await work.Db.SaveChangesAsync(cancellationToken);
            work.Tell(new MessageIntent
            {
                Purpose = "AgreeReviewPlan",
                PersonId = contract.ContactId,
                Occasion = $"{contract.Subject}/agree",
                TenderId = tender.Id,
                OrganisationId = contract.ProviderId,
                ContractId = contract.Id,
            });
        }, cancellationToken);

    private static DateOnly FirstDay(Tender tender, WorkingDayCalendar calendar, DateOnly today)
    {
        var possible = calendar.NextOrSame((tender.StandstillEnds ?? today).AddDays(1)).Date;
        return tender.Terms.Starts is { } planned && planned > possible ? planned : possible;
    }
}
