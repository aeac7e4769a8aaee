using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>A tender's own moments: questions close, answers are due, bids close, the decision is chased, the pause ends.</summary>
public sealed class TenderProcess(CurrentRules rules) : IMomentProcess
{
    private static readonly TenderStatus[] Living =
        [TenderStatus.Published, TenderStatus.QuestionsClosed, TenderStatus.Evaluating, TenderStatus.Standstill];

    /// <inheritdoc/>
    public string Prefix => "tender";

    /// <inheritdoc/>
    public string Orchestrator => nameof(TenderOrchestrator);

    /// <inheritdoc/>
    public async Task<ProcessState> ReadAsync(TenderFlowDb db, ProcessId id, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<Tender>([id.First], cancellationToken) is not { } tender)
        {
            return new(true, []);
        }

        var waiting = await WaitingAsync(db, tender.Id, cancellationToken);
        var moments = TenderMoments.Of(tender, waiting.Select(q => q.AnsweredAt!.Value), rules.For(tender));
        return new(!Living.Contains(tender.Status), moments);
    }

    /// <inheritdoc/>
    public async Task<string?> ApplyAsync(Work work, ProcessId id, Moment moment, CancellationToken cancellationToken)
    {
        var tender = await work.Get<Tender>(id.First, cancellationToken);
        switch (moment.Kind)
        {
            case MomentKind.QuestionsClose:
                tender.CloseQuestions();
                return null;
            case MomentKind.AnswersDue:
                return await ChaseAnswersAsync(work, tender, cancellationToken);
            case MomentKind.AnswerDigest:
                return await DigestAsync(work, tender, moment, cancellationToken);
            case MomentKind.BidsClose:
                await CloseAsync(work, tender, cancellationToken);
                return null;
            case MomentKind.DecisionChase:
                await work.Tell(ToOwner(tender, moment.Step == 0 ? "DecisionDue" : "DecisionLate",
                    $"decision/{tender.DeadlineVersion}/{moment.Step}"));
                return null;
            case MomentKind.StandstillOver:
                await work.Tell(ToOwner(tender, "StandstillOver", "standstill-over"));
                return null;
            default:
                throw new InvalidOperationException($"A tender has no moment of the kind {moment.Kind}.");
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LivingProcess>> LivingAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var tenders = await db.Set<Tender>().Where(t => Living.Contains(t.Status)).OrderBy(t => t.Id)
            .ToListAsync(cancellationToken);
        var waiting = (await db.Set<Question>().Where(q => q.AnsweredAt != null && q.DigestedAt == null)
            .Select(q => new { q.TenderId, q.AnsweredAt }).ToListAsync(cancellationToken)).ToLookup(q => q.TenderId);
        return [.. tenders.Select(t => new LivingProcess(
            new(Prefix, t.Id),
            new(false, TenderMoments.Of(t, waiting[t.Id].Select(q => q.AnsweredAt!.Value), rules.For(t)))))];
    }

    private static async Task<string?> ChaseAnswersAsync(Work work, Tender tender, CancellationToken cancellationToken)
    {
        var open = await work.Db.Set<Question>().CountAsync(
            q => q.TenderId == tender.Id && q.AnsweredAt == null, cancellationToken);
        if (open == 0)
        {
            return "Every question has its answer.";
        }

        await work.Tell(ToOwner(tender, "QuestionUnanswered", $"answers/{tender.DeadlineVersion}"));
        return null;
    }

    private async Task<string?> DigestAsync(
        Work work, Tender tender, Moment moment, CancellationToken cancellationToken)
    {
        var hours = rules.For(tender).Hours(tender.BidsClose!.Zone);
        var waiting = (await WaitingAsync(work.Db, tender.Id, cancellationToken))
            .Where(q => hours.NextDigest(q.AnsweredAt!.Value) <= moment.At).ToList();
        if (waiting.Count == 0)
        {
            return "No new answer to send.";
        }

        waiting.ForEach(q => q.Digest(work.Now));
        var numbers = string.Join(',', waiting.Select(q => q.Id));
        await EveryoneOnTheList.TellAsync(work, tender, "QuestionsAnswered", moment.Key,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["questions"] = numbers }, cancellationToken);
        return null;
    }

    private static async Task CloseAsync(Work work, Tender tender, CancellationToken cancellationToken)
    {
        tender.CloseToBids(work.Now);
        foreach (var bid in await RecordDecision.CountingBidsAsync(work.Db, tender.Id, cancellationToken))
        {
            await work.Tell(new MessageIntent
            {
                Purpose = "BidsClosed",
                PersonId = bid.Counting!.PersonId,
                Occasion = $"tender:{tender.Id}/closed/{bid.OrganisationId}",
                TenderId = tender.Id,
                OrganisationId = bid.OrganisationId,
                DeadlineVersion = tender.DeadlineVersion,
            });
        }

        await EveryoneOnTheList.WakeAsync(work, tender, cancellationToken);
    }

    private static MessageIntent ToOwner(Tender tender, string purpose, string occasion) => new()
    {
        Purpose = purpose,
        PersonId = tender.OwnerId,
        Occasion = $"tender:{tender.Id}/{occasion}",
        TenderId = tender.Id,
        DeadlineVersion = tender.DeadlineVersion,
    };

    private static Task<List<Question>> WaitingAsync(
        TenderFlowDb db, int tenderId, CancellationToken cancellationToken) =>
        db.Set<Question>().Where(q => q.TenderId == tenderId && q.AnsweredAt != null && q.DigestedAt == null)
            .OrderBy(q => q.Id).ToListAsync(cancellationToken);
}
