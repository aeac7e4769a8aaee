using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>The buyer records the decision. All bidders are told in the same transaction, each with their own feedback (INV-7, AWD-8).</summary>
public sealed class RecordDecision(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Records the winner and starts the pause before signing.</summary>
    /// <exception cref="DomainError">A score, a reason or feedback is missing, a bidder can still put something right, or the tender is not being decided.</exception>
    public Task AwardAsync(Actor actor, AwardRequest request, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(request.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var force = rules.For(tender);
            var bids = await CountingBidsAsync(work.Db, tender.Id, cancellationToken);
            var evaluation = await EvaluationOf.TakeAsync(work, tender, cancellationToken);
            var criteria = AwardCriteria.Of(tender, force.Rules.Assessment);
            if (BidReading.WhyNot(tender, work.Now) is { } sealedStill)
            {
                throw new DomainError(sealedStill);
            }

            new ScoreAlone(tender, evaluation, criteria, bids).Run(actor, request, work.Now);
            DecisionChecks.Run(tender, evaluation, criteria, bids, request, actor, work.Now);
            evaluation.Conclude(request.WinnerId, request.WhyNotHighest, bids.Select(bid => new Advised(
                bid.Id, bid.OrganisationId, request.Feedback[bid.OrganisationId].Strong,
                request.Feedback[bid.OrganisationId].NextTime)), work.Now);
            tender.Award(request.WinnerId, request.Reason, PauseOf(tender, force, request, work.Now), work.Now);
            foreach (var bid in bids)
            {
                work.Tell(Decision(tender, bid));
            }

            OfferTalks(work, tender, bids.Count - 1, force);
            work.Wake(tender.Subject);
        }, cancellationToken);

    /// <summary>Stops the tender with no award, and tells everyone on the list why.</summary>
    public Task DecideNotToAwardAsync(
        Actor actor, int tenderId, string reason, string next, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            tender.DecideNotToAward(reason);
            await EveryoneOnTheList.TellAsync(work, tender, "TenderStopped", "stopped",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["next"] = next }, cancellationToken);
            work.Wake(tender.Subject);
        }, cancellationToken);

    /// <summary>The bids that count, in the order they began.</summary>
    internal static async Task<List<Bid>> CountingBidsAsync(
        TenderFlowDb db, int tenderId, CancellationToken cancellationToken) =>
        [.. (await db.Set<Bid>().Where(b => b.TenderId == tenderId).OrderBy(b => b.Id).ToListAsync(cancellationToken))
            .Where(b => b.Counting is not null)];

    /// <summary>Offers times to talk, enough for all who did not win, from two working days on; the buyer can change them (AWD-2).</summary>
    internal static void OfferTalks(Work work, Tender tender, int bidders, RulesInForce force)
    {
        var zone = tender.BidsClose!.Zone;
        foreach (var at in bidders == 0
            ? [] : BookableTime.Suggest(LocalClock.Day(work.Now, zone), bidders, zone, force.Calendar))
        {
            work.Add(new BookableTime(tender, tender.OwnerId, TalkKind.Feedback, at, force.Rules.Assessment.TalkMinutes));
        }
    }

    private static DateOnly? PauseOf(Tender tender, RulesInForce force, AwardRequest request, DateTimeOffset now) =>
        force.Rules.Standstill.Mandatory || request.KeepsPause
            ? Standstill.Of(LocalClock.Day(now, tender.BidsClose!.Zone), force.Rules.Standstill, force.Calendar)?.LastDay.Date
            : null;

    private static MessageIntent Decision(Tender tender, Bid bid) => new()
    {
        Purpose = bid.OrganisationId == tender.WinnerId ? "DecisionWon" : "DecisionNotWon",
        PersonId = bid.Counting!.PersonId,
        Occasion = $"award:{tender.Id}/{bid.OrganisationId}",
        TenderId = tender.Id,
        OrganisationId = bid.OrganisationId,
    };
}
