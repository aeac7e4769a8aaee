using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>The moments of one bidder in one tender: support when it helps, reminders while something is missing.</summary>
public sealed class BidderProcess(CurrentRules rules) : IMomentProcess
{
    /// <inheritdoc/>
    public string Prefix => "bidder";

    /// <inheritdoc/>
    public string Orchestrator => nameof(BidderOrchestrator);

    /// <inheritdoc/>
    public async Task<ProcessState> ReadAsync(TenderFlowDb db, ProcessId id, CancellationToken cancellationToken) =>
        await LoadAsync(db, id, cancellationToken) is var (tender, interest, bid)
            ? new(BidderMoments.HasEnded(tender, interest, bid),
                BidderMoments.Of(tender, interest, bid, rules.For(tender)))
            : new(true, []);

    /// <inheritdoc/>
    public async Task<string?> ApplyAsync(Work work, ProcessId id, Moment moment, CancellationToken cancellationToken)
    {
        var (tender, interest, bid) = await LoadAsync(work.Db, id, cancellationToken)
            ?? throw new InvalidOperationException($"There is no {id}.");
        var force = rules.For(tender);
        var skipped = moment.Kind switch
        {
            MomentKind.SupportGettingStarted or MomentKind.SupportHaveYouStarted =>
                bid is null ? null : "The bid was started already.",
            MomentKind.SupportNearlyThere => bid switch
            {
                null => "No bid was started.",
                _ when bid.Missing(tender.Asked).Count == 0 => "Nothing is missing.",
                _ => null,
            },
            // After a long stop two steps can be due at once; one reminder, the latest, is enough.
            _ => BidderMoments.Of(tender, interest, bid, force).Any(m => IsReminder(m) && m.At > moment.At && m.At <= work.Now)
                ? "A later reminder is due as well."
                : null,
        };
        if (skipped is null)
        {
            await work.Tell(Message(tender, interest, moment));
        }

        return skipped;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcessId>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var open = await (from interest in db.Set<Interest>()
                          join tender in db.Set<Tender>() on interest.TenderId equals tender.Id
                          where interest.DeclinedAt == null
                              && (tender.Status == TenderStatus.Published || tender.Status == TenderStatus.QuestionsClosed)
                          orderby interest.TenderId, interest.OrganisationId
                          select new { interest.TenderId, interest.OrganisationId }).ToListAsync(cancellationToken);
        var bids = (await db.Set<Bid>().Where(b => open.Select(o => o.TenderId).Contains(b.TenderId))
            .ToListAsync(cancellationToken)).ToDictionary(b => (b.TenderId, b.OrganisationId));
        return
        [
            .. open.Where(o => !bids.TryGetValue((o.TenderId, o.OrganisationId), out var bid)
                    || (!bid.IsSubmitted && bid.WithdrawnAt is null))
                .Select(o => new ProcessId(Prefix, o.TenderId, o.OrganisationId)),
        ];
    }

    private static bool IsReminder(Moment moment) =>
        moment.Kind is MomentKind.BidReminder or MomentKind.BidReminderHours;

    private static MessageIntent Message(Tender tender, Interest interest, Moment moment) => new()
    {
        Purpose = moment.Kind switch
        {
            MomentKind.SupportGettingStarted => "SupportGettingStarted",
            MomentKind.SupportHaveYouStarted => "SupportHaveYouStarted",
            MomentKind.SupportNearlyThere => "SupportNearlyThere",
            MomentKind.BidReminder or MomentKind.BidReminderHours => "BidReminder",
            _ => throw new InvalidOperationException($"A bidder has no moment of the kind {moment.Kind}."),
        },
        PersonId = interest.PersonId,
        Occasion = $"{interest.Subject}/{moment.Key}",
        TenderId = tender.Id,
        OrganisationId = interest.OrganisationId,
        DeadlineVersion = tender.DeadlineVersion,
    };

    private static async Task<(Tender Tender, Interest Interest, Bid? Bid)?> LoadAsync(
        TenderFlowDb db, ProcessId id, CancellationToken cancellationToken) =>
        await db.FindAsync<Tender>([id.First], cancellationToken) is { } tender
        && await JoinTender.FindAsync(db, id.First, id.Second, cancellationToken) is { } interest
            ? (tender, interest, await WorkOnBid.FindAsync(db, id.First, id.Second, cancellationToken))
            : null;
}
