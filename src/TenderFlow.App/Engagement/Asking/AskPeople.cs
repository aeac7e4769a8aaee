using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Engagement.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;

namespace TenderFlow.App.Engagement.Asking;

/// <summary>A commissioner prepares a round, invites people, and asks them.</summary>
public sealed class AskPeople(UnitOfWork unitOfWork, CurrentRules rules, ReadingLevels levels)
{
    /// <summary>Prepares a round.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="tenderId">The draft it is for; null to begin one with the name of the round.</param>
    /// <param name="plan">What people will read and be asked.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <returns>The number of the round.</returns>
    public Task<int> PlanAsync(Actor actor, int? tenderId, RoundPlan plan, CancellationToken cancellationToken) =>
        PlanAsync(actor, tenderId, plan, [], cancellationToken);

    /// <summary>Begins a round with what was learned when contracts ended.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="tenderId">The draft it is for; null to begin one with the name of the round.</param>
    /// <param name="plan">What people will read and be asked.</param>
    /// <param name="lessonsOf">Contracts whose lessons people are shown.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <returns>The number of the round.</returns>
    public async Task<int> PlanAsync(
        Actor actor, int? tenderId, RoundPlan plan, IReadOnlyCollection<int> lessonsOf, CancellationToken cancellationToken)
    {
        var round = await unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustCommission();
            var tender = tenderId is { } id
                ? await work.Get<Tender>(id, cancellationToken)
                : work.Add(new Tender(actor.OrganisationId, actor.PersonId, new TenderTerms { Title = plan.Title.Trim() }, work.Now));
            actor.MustBuyFor(tender.BuyerId);
            if (plan.WhyNot() is { } refusal)
            {
                throw new DomainError(refusal);
            }

            await work.Db.SaveChangesAsync(cancellationToken);
            var round = work.Add(new EngagementRound(tender, plan, Zones.London));
            foreach (var ended in await work.Db.Set<EndingCase>()
                .Where(e => e.BuyerId == actor.OrganisationId && lessonsOf.Contains(e.ContractId) && e.Lessons != "")
                .OrderBy(e => e.Id).ToListAsync(cancellationToken))
            {
                round.Show(new($"What we learned from “{ended.ServiceName}”", ended.Lessons, EasyRead: false, null));
            }

            return round;
        }, cancellationToken);
        return round.Id;
    }

    /// <summary>Changes what people will read, before they are asked.</summary>
    public Task RedraftAsync(Actor actor, int roundId, RoundPlan plan, CancellationToken cancellationToken) =>
        ChangeAsync(actor, roundId, (round, _) => round.Redraft(plan), cancellationToken);

    /// <summary>Puts somebody on the list. In an open round their invitation leaves at once.</summary>
    public Task InviteAsync(Actor actor, int roundId, Invitee invitee, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await work.Get<EngagementRound>(roundId, cancellationToken);
            actor.MustBuyFor(round.BuyerId);
            var person = await invitee.PersonAsync(work, cancellationToken);
            var contributor = round.Invite(person, invitee.Name, invitee.Group, invitee.Kind, work.Now);
            await work.Db.SaveChangesAsync(cancellationToken);
            if (round.IsOpen && contributor.IsWanted)
            {
                work.Tell(RoundMessages.Invitation(round, contributor));
            }
        }, cancellationToken);

    /// <summary>Asks everyone on the list. The round's clock starts.</summary>
    public Task OpenAsync(Actor actor, int roundId, CancellationToken cancellationToken) =>
        OpenAsync(actor, roundId, null, cancellationToken);

    /// <summary>Asks everyone, also with words that are hard to read when somebody says why they stay (INV-11).</summary>
    public Task OpenAsync(Actor actor, int roundId, string? hardWordsReason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await work.Get<EngagementRound>(roundId, cancellationToken);
            actor.MustBuyFor(round.BuyerId);
            var tender = await work.Get<Tender>(round.TenderId, cancellationToken);
            round.Open(tender, rules.For(tender), work.Now);
            PlainWordsGate.Pass(round, RoundWords.OfQuestions(round), levels, hardWordsReason);
            foreach (var contributor in round.Contributors.Where(c => c.IsWanted && c.PersonId is not null))
            {
                work.Tell(RoundMessages.Invitation(round, contributor));
            }

            work.Wake(round.Subject);
        }, cancellationToken);

    /// <summary>Gives people more time.</summary>
    public Task ExtendAsync(Actor actor, int roundId, DateOnly lastDay, CancellationToken cancellationToken) =>
        ChangeAsync(actor, roundId, (round, work) =>
        {
            round.Extend(lastDay, work.Now);
            work.Wake(round.Subject);
        }, cancellationToken);

    private Task ChangeAsync(
        Actor actor, int roundId, Action<EngagementRound, Work> change, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await work.Get<EngagementRound>(roundId, cancellationToken);
            actor.MustBuyFor(round.BuyerId);
            change(round, work);
        }, cancellationToken);
}
