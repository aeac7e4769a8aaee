using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Processes;

/// <summary>One tender, and what its moments ask for.</summary>
/// <param name="tender">The tender.</param>
/// <param name="answered">Its questions that have an answer which no digest has sent yet, in the order of asking.</param>
/// <param name="force">The rules it is run under.</param>
internal sealed class TenderInHand(Tender tender, IReadOnlyList<Question> answered, RulesInForce force) : ProcessInHand
{
    /// <inheritdoc/>
    public override ProcessState State => new(
        !TenderProcess.Living.Contains(tender.Status),
        TenderMoments.Of(tender, Waiting.Select(q => q.AnsweredAt!.Value), force));

    private IEnumerable<Question> Waiting => answered.Where(q => q.DigestedAt is null);

    /// <inheritdoc/>
    public override async Task<string?> ApplyAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        switch (moment.Kind)
        {
            case MomentKind.QuestionsClose:
                tender.CloseQuestions();
                return null;
            case MomentKind.AnswersDue:
                return await ChaseAnswersAsync(work, cancellationToken);
            case MomentKind.AnswerDigest:
                return await DigestAsync(work, moment, cancellationToken);
            case MomentKind.BidsClose:
                await CloseAsync(work, cancellationToken);
                return null;
            case MomentKind.DecisionChase:
                work.Tell(ToOwner(
                    moment.Step == 0 ? "DecisionDue" : "DecisionLate", $"decision/{tender.DeadlineVersion}/{moment.Step}"));
                return null;
            case MomentKind.StandstillOver:
                work.Tell(ToOwner("StandstillOver", "standstill-over"));
                return null;
            case MomentKind.TalkAgain:
                return await OfferTalkAsync(work, cancellationToken);
            default:
                throw new InvalidOperationException($"A tender has no moment of the kind {moment.Kind}.");
        }
    }

    private async Task<string?> ChaseAnswersAsync(Work work, CancellationToken cancellationToken)
    {
        var open = await work.Db.Set<Question>().CountAsync(
            q => q.TenderId == tender.Id && q.AnsweredAt == null, cancellationToken);
        if (open == 0)
        {
            return "Every question has its answer.";
        }

        work.Tell(ToOwner("QuestionUnanswered", $"answers/{tender.DeadlineVersion}"));
        return null;
    }

    private async Task<string?> DigestAsync(Work work, Moment moment, CancellationToken cancellationToken)
    {
        var hours = force.Hours(tender.BidsClose!.Zone);
        var due = Waiting.Where(q => hours.NextDigest(q.AnsweredAt!.Value) <= moment.At).ToList();
        if (due.Count == 0)
        {
            return "No new answer to send.";
        }

        due.ForEach(q => q.Digest(work.Now));
        var numbers = string.Join(',', due.Select(q => q.Id));
        await EveryoneOnTheList.TellAsync(work, tender, "QuestionsAnswered", moment.Key,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["questions"] = numbers }, cancellationToken);
        return null;
    }

    private async Task CloseAsync(Work work, CancellationToken cancellationToken)
    {
        tender.CloseToBids(work.Now);
        foreach (var bid in await RecordDecision.CountingBidsAsync(work.Db, tender.Id, cancellationToken))
        {
            work.Tell(BidMessages.Closed(tender, bid, bid.Counting!));
        }

        await EveryoneOnTheList.WakeAsync(work, tender, cancellationToken);
    }

    private async Task<string?> OfferTalkAsync(Work work, CancellationToken cancellationToken)
    {
        var times = await work.Db.Set<BookableTime>()
            .Where(t => t.TenderId == tender.Id && t.Kind == TalkKind.Feedback).ToListAsync(cancellationToken);
        var lost = (await RecordDecision.CountingBidsAsync(work.Db, tender.Id, cancellationToken))
            .FindAll(b => b.OrganisationId != tender.WinnerId && !times.Exists(t => t.OrganisationId == b.OrganisationId));
        // The times of the first offer have mostly gone by.
        if (times.Count(t => t.IsFree(work.Now)) < lost.Count)
        {
            RecordDecision.OfferTalks(work, tender, lost.Count, force);
        }

        foreach (var bid in lost)
        {
            work.Tell(new MessageIntent
            {
                Purpose = "TalkItThrough",
                PersonId = bid.Counting!.PersonId,
                Occasion = $"award:{tender.Id}/{bid.OrganisationId}/again",
                TenderId = tender.Id,
                OrganisationId = bid.OrganisationId,
            });
        }

        return lost.Count == 0 ? "Nobody waits for a talk." : null;
    }

    private MessageIntent ToOwner(string purpose, string occasion) => new()
    {
        Purpose = purpose,
        PersonId = tender.OwnerId,
        Occasion = $"tender:{tender.Id}/{occasion}",
        TenderId = tender.Id,
        DeadlineVersion = tender.DeadlineVersion,
    };
}
