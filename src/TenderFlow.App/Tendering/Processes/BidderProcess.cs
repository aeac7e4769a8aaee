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
                bid is not null ? "The bid was started already." : await OfferedBeforeAsync(work, tender, interest, moment, cancellationToken),
            MomentKind.SupportNearlyThere => bid switch
            {
                null => "No bid was started.",
                _ when bid.Missing(tender.Asked).Count == 0 => "Nothing is missing.",
                _ => await OfferedBeforeAsync(work, tender, interest, moment, cancellationToken),
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
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var tenders = await db.Set<Tender>()
            .Where(t => t.Status == TenderStatus.Published || t.Status == TenderStatus.QuestionsClosed)
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        var interests = await db.Set<Interest>()
            .Where(i => tenders.Keys.Contains(i.TenderId) && i.DeclinedAt == null)
            .OrderBy(i => i.TenderId).ThenBy(i => i.OrganisationId).ToListAsync(cancellationToken);
        var bids = await db.Set<Bid>().Where(b => tenders.Keys.Contains(b.TenderId))
            .ToDictionaryAsync(b => (b.TenderId, b.OrganisationId), cancellationToken);
        return
        [
            .. from interest in interests
               let tender = tenders[interest.TenderId]
               let bid = bids.GetValueOrDefault((interest.TenderId, interest.OrganisationId))
               where !BidderMoments.HasEnded(tender, interest, bid)
               select new LivingProcess(
                   new(Prefix, interest.TenderId, interest.OrganisationId),
                   new(false, BidderMoments.Of(tender, interest, bid, rules.For(tender)))),
        ];
    }

    private static bool IsReminder(Moment moment) =>
        moment.Kind is MomentKind.BidReminder or MomentKind.BidReminderHours;

    // A moved date moves an offer that has not left; one that has left is not made again.
    private static async Task<string?> OfferedBeforeAsync(
        Work work, Tender tender, Interest interest, Moment moment, CancellationToken cancellationToken)
    {
        var step = moment.Key[..(moment.Key.LastIndexOf('/') + 1)];
        var keys = Enumerable.Range(1, tender.DeadlineVersion - 1)
            .Select(version => Message(tender, interest, moment with { Key = $"{step}{version}" }).Key).ToList();
        return keys.Count > 0 && await work.Db.Set<OutboxRow>().AnyAsync(
            r => r.Kind == OutboxKind.Message && keys.Contains(r.Key!) && r.Dropped == null, cancellationToken)
                ? "It was offered before the closing date moved."
                : null;
    }

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
