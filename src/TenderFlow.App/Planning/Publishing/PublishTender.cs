using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;
using TenderFlow.Domain.Planning;

namespace TenderFlow.App.Planning.Publishing;

/// <summary>A commissioner opens a tender to bids. Its clock starts with it.</summary>
public sealed class PublishTender(UnitOfWork unitOfWork, CurrentRules rules, ReadingLevels levels)
{
    /// <summary>Publishes.</summary>
    /// <exception cref="DomainError">Something is missing; every reason is named with its field.</exception>
    public Task RunAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        RunAsync(actor, tenderId, null, cancellationToken);

    /// <summary>Publishes, also with words that are hard to read when somebody says why they stay (INV-11).</summary>
    /// <exception cref="DomainError">Something is missing or hard to read; every reason is named with its field.</exception>
    public Task RunAsync(Actor actor, int tenderId, string? hardWordsReason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            if (tender.WhyNotPublishedBy(actor.PersonId) is { } mayNot)
            {
                throw new DomainError(mayNot);
            }

            var force = rules.For(tender.Terms.Profile, LocalClock.Day(work.Now, Zones.London));
            var rounds = await work.Db.Set<EngagementRound>().Where(r => r.TenderId == tenderId).ToListAsync(cancellationToken);
            if (Publication.WhyNot(tender, force, work.Now).Concat(EngagementRecord.WhyNot(tender, rounds)).ToList()
                is { Count: > 0 } refusals)
            {
                throw new DomainError(refusals);
            }

            PlainWordsGate.Pass(tender, TenderWords.Of(tender), levels, hardWordsReason);
            tender.Publish(
                force.Calendar.Add(tender.BidsClose!.LocalDate, force.Rules.Decision.ExpectedWorkingDays).Date, work.Now);
            work.Wake(tender.Subject);
        }, cancellationToken);
}
