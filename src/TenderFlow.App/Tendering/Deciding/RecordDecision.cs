using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Deciding;

/// <summary>The buyer records the decision. All bidders are told in the same transaction, each with their own feedback (INV-7, AWD-8).</summary>
public sealed class RecordDecision(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Records the winner and starts the pause before signing.</summary>
    /// <exception cref="DomainError">A bidder has no feedback, the winner did not bid, or the tender is not being decided.</exception>
    public Task AwardAsync(Actor actor, AwardRequest request, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(request.TenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            var bids = await CountingBidsAsync(work.Db, tender.Id, cancellationToken);
            Check(bids, request);
            var force = rules.For(tender);
            var today = LocalClock.Day(work.Now, tender.BidsClose!.Zone);
            var pause = Standstill.Of(today, force.Rules.Standstill, force.Calendar);
            tender.Award(request.WinnerId, request.Reason, pause?.LastDay.Date);
            foreach (var bid in bids)
            {
                Tell(work, tender, bid, request);
            }

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

    private static void Check(List<Bid> bids, AwardRequest request)
    {
        List<Refusal> found = [];
        if (!bids.Exists(b => b.OrganisationId == request.WinnerId))
        {
            found.Add(new("AWD-1", "winner", "Choose one of the bids that came in."));
        }

        foreach (var bid in bids.Where(b => !request.Feedback.TryGetValue(b.OrganisationId, out var f) || !f.IsComplete))
        {
            found.Add(new("AWD-2", $"feedback-{bid.OrganisationId}",
                "Give this bidder scores with reasons, what was strong, and one thing for next time."));
        }

        if (found.Count > 0)
        {
            throw new DomainError(found);
        }
    }

    private static void Tell(Work work, Tender tender, Bid bid, AwardRequest request)
    {
        var feedback = request.Feedback[bid.OrganisationId];
        work.Tell(new MessageIntent
        {
            Purpose = bid.OrganisationId == request.WinnerId ? "DecisionWon" : "DecisionNotWon",
            PersonId = bid.Counting!.PersonId,
            Occasion = $"award:{tender.Id}/{bid.OrganisationId}",
            TenderId = tender.Id,
            OrganisationId = bid.OrganisationId,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["winner"] = request.WinnerId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["strong"] = feedback.Strong,
                ["nextTime"] = feedback.NextTime,
                ["scores"] = JsonSerializer.Serialize(feedback.Scores, JsonColumn.Format),
            },
        });
    }
}

/// <summary>A decision to award.</summary>
/// <param name="TenderId">The tender.</param>
/// <param name="WinnerId">The organisation that won.</param>
/// <param name="Reason">Why, in the words that bidders read.</param>
/// <param name="Feedback">What each bidder is told, by organisation; every bid needs it (AWD-1, AWD-2).</param>
public sealed record AwardRequest(
    int TenderId, int WinnerId, string Reason, IReadOnlyDictionary<int, BidFeedback> Feedback);

/// <summary>What a bidder is told about its bid (AWD-1, AWD-2).</summary>
/// <param name="Scores">Each part that was scored, with its score and the reason.</param>
/// <param name="Strong">What was strong.</param>
/// <param name="NextTime">One thing to do next time.</param>
public sealed record BidFeedback(IReadOnlyList<ScoredPart> Scores, string Strong, string NextTime)
{
    /// <summary>Whether it says enough.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Strong) && !string.IsNullOrWhiteSpace(NextTime)
        && Scores.Count > 0 && Scores.All(s => !string.IsNullOrWhiteSpace(s.Words));
}

/// <summary>A part of a bid that was scored.</summary>
/// <param name="Part">What was scored, such as “Price”.</param>
/// <param name="Words">The score and the reason, such as “8 out of 10. You train people well.”.</param>
public sealed record ScoredPart(string Part, string Words);
