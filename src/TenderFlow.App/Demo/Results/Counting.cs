using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Checks;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.Tendering;
using TenderFlow.Domain.Tendering.Partners;
using TenderFlow.Durable;

namespace TenderFlow.App.Demo.Results;

/// <summary>Counts what came of a play, from the record.</summary>
internal static class Counting
{
    public static async Task<DemoResult> OfAsync(
        IServiceProvider services, DemoSettings settings, IEnumerable<Violation> violations, CancellationToken cancellationToken)
    {
        var unitOfWork = services.GetRequiredService<UnitOfWork>();
        var counted = await unitOfWork.ReadAsync(db => OfRecordAsync(
            db, LocalClock.Day(settings.Ends, Zones.London), violations, cancellationToken), cancellationToken);
        Dictionary<OrchestrationRuntimeStatus, int> orchestrations = [];
        await foreach (var instance in services.GetRequiredService<DurableTaskClient>().GetAllInstancesAsync())
        {
            orchestrations[instance.RuntimeStatus] = orchestrations.GetValueOrDefault(instance.RuntimeStatus) + 1;
        }

        var completed = orchestrations.GetValueOrDefault(OrchestrationRuntimeStatus.Completed);
        var failed = orchestrations.GetValueOrDefault(OrchestrationRuntimeStatus.Failed);
        return counted with
        {
            OrchestrationsCompleted = completed,
            OrchestrationsFailed = failed,
            OrchestrationsRunning = orchestrations.Values.Sum() - completed - failed,
            VirtualDays = (int)(settings.Ends - DemoSettings.Starts).TotalDays,
        };
    }

    private static async Task<DemoResult> OfRecordAsync(
        TenderFlowDb db, DateOnly today, IEnumerable<Violation> violations, CancellationToken cancellationToken)
    {
        var bids = await db.Set<Bid>().ToListAsync(cancellationToken);
        var messages = await db.Set<MessageRecord>().Where(m => m.SentAt != null)
            .Select(m => new { m.Purpose, m.PersonId, m.Occasion }).ToListAsync(cancellationToken);
        var rounds = await db.Set<EngagementRound>().Where(r => r.OpenedAt != null).ToListAsync(cancellationToken);
        var notices = await db.Set<Notice>().ToListAsync(cancellationToken);
        var endings = await db.Set<EndingCase>().Where(e => e.NoticeAt != null).ToListAsync(cancellationToken);
        return new()
        {
            Decommissionings = endings.Count,
            OnwardSupportOffers = endings.Sum(e => e.Ways.Count),
            Engagements = rounds.Count,
            YouSaidWeDidPoints = rounds.Where(r => r.SummaryAt is not null).Sum(r => r.Points.Count(p => p.AnsweredAt is not null)),
            Tenders = await db.Set<Tender>().CountAsync(t => t.PublishedAt != null, cancellationToken),
            Bidders = bids.Select(b => b.OrganisationId).Distinct().Count(),
            BidsReceived = bids.Count(b => b.Submissions.Count > 0),
            BidsLate = bids.Count(b => b.Submissions.Exists(s => s.Timing != SubmissionTiming.InTime)),
            RemindersSent = Sent("BidReminder"),
            SupportOffersSent = Sent("SupportGettingStarted", "SupportHaveYouStarted", "SupportNearlyThere"),
            Introductions = await db.Set<Introduction>().CountAsync(i => i.IntroducedAt != null, cancellationToken),
            JointBids = (await db.Set<JointBid>().ToListAsync(cancellationToken)).Count(joint => joint.Agreed.Any()
                && bids.Exists(b => b.TenderId == joint.TenderId && b.OrganisationId == joint.LeadId && b.Submissions.Count > 0)),
            ReviewRequestsSent = Sent("ReviewComingUp", "ReviewDueToday"),
            ReviewChasersSent = Sent("ReviewLate"),
            AssessmentSummaries = Sent("DecisionWon", "DecisionNotWon"),
            NoticesDue = notices.Count(n => n.OnTime(today) is not null),
            NoticesOnTime = notices.Count(n => n.OnTime(today) == true),
            DeadlinesMoved = await db.Set<AuditEntry>().CountAsync(e => e.EventName == nameof(ClosingMoved), cancellationToken),
            MessagesTotal = messages.Count,
            MessagesDuplicate = messages.Count - messages.Distinct().Count(),
            OrchestrationsCompleted = 0,
            OrchestrationsRunning = 0,
            OrchestrationsFailed = 0,
            VirtualDays = 0,
            InvariantViolations = [.. violations.OrderBy(v => v.Invariant, StringComparer.Ordinal)
                .ThenBy(v => v.Subject, StringComparer.Ordinal).ThenBy(v => v.Sentence, StringComparer.Ordinal)],
        };

        int Sent(params string[] purposes) => messages.Count(m => purposes.Contains(m.Purpose));
    }
}
