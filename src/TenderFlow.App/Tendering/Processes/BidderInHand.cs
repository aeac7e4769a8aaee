using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>One bidder in one tender, and what its moments ask for: messages, which change nothing of where it stands.</summary>
internal sealed class BidderInHand(Tender tender, Interest interest, Bid? bid, RulesInForce force) : ProcessInHand
{
    /// <inheritdoc/>
    public override ProcessState State { get; } = new(
        BidderMoments.HasEnded(tender, interest, bid), BidderMoments.Of(tender, interest, bid, force));

    /// <inheritdoc/>
    public override async Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        var skipped = WhyNot(moment, work.Now) ?? await OfferedBeforeAsync(work, moment, cancellationToken);
        if (skipped is null)
        {
            work.Tell(Message(moment));
        }

        return skipped;
    }

    private string? WhyNot(Moment moment, DateTimeOffset now) => moment.Kind switch
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
        _ => State.Moments.Any(m => IsReminder(m) && m.At > moment.At && m.At <= now)
            ? "A later reminder is due as well."
            : null,
    };

    // A moved date moves an offer that has not left; one that has left is not made again.
    private async Task<string?> OfferedBeforeAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        if (IsReminder(moment) || tender.DeadlineVersion == 1)
        {
            return null;
        }

        var step = moment.Key[..(moment.Key.LastIndexOf('/') + 1)];
        var keys = Enumerable.Range(1, tender.DeadlineVersion - 1)
            .Select(version => Message(moment with { Key = $"{step}{version}" }).Key).ToList();
        return await work.Db.Set<OutboxRow>().AnyAsync(
            r => r.Kind == OutboxKind.Message && keys.Contains(r.Key!) && r.Dropped == null, cancellationToken)
                ? "It was offered before the closing date moved."
                : null;
    }

    private static bool IsReminder(Moment moment) =>
        moment.Kind is MomentKind.BidReminder or MomentKind.BidReminderHours;

    private MessageIntent Message(Moment moment) => new()
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
}
