using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Engagement.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;

namespace TenderFlow.App.Engagement.Answering;

/// <summary>A commissioner answers each point and publishes “you said, we did”. Everyone who spoke gets their own answers (SUP-1).</summary>
public sealed class AnswerPeople(UnitOfWork unitOfWork, ReadingLevels levels)
{
    /// <summary>Answers one point.</summary>
    public Task AnswerAsync(Actor actor, int roundId, int pointId, PointAnswer answer, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await RoundAsync(work, actor, roundId, cancellationToken);
            round.Answer(pointId, answer, await work.Get<Tender>(round.TenderId, cancellationToken), work.Now);
        }, cancellationToken);

    /// <summary>Publishes. The draft gets its record of who was asked (INV-12).</summary>
    public Task PublishAsync(Actor actor, int roundId, CancellationToken cancellationToken) =>
        PublishAsync(actor, roundId, null, cancellationToken);

    /// <summary>Publishes, also with words that are hard to read when somebody says why they stay (INV-11).</summary>
    public Task PublishAsync(Actor actor, int roundId, string? hardWordsReason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await RoundAsync(work, actor, roundId, cancellationToken);
            PlainWordsGate.Pass(round, RoundWords.OfAnswers(round), levels, hardWordsReason);
            round.PublishSummary(work.Now);
            foreach (var contributor in round.Contributors.Where(c => c.Points.Count > 0 && c.PersonId is not null))
            {
                work.Tell(RoundMessages.YouSaidWeDid(round, contributor));
            }

            await NoteInDraftAsync(work, round.TenderId, cancellationToken);
            work.Wake(round.Subject);
        }, cancellationToken);

    private static async Task NoteInDraftAsync(Work work, int tenderId, CancellationToken cancellationToken)
    {
        var tender = await work.Get<Tender>(tenderId, cancellationToken);
        if (tender.PublishedAt is null && tender.Status is TenderStatus.Draft or TenderStatus.InReview)
        {
            var rounds = await work.Db.Set<EngagementRound>().Where(r => r.TenderId == tenderId).ToListAsync(cancellationToken);
            tender.Redraft(
                tender.Terms with { Engagement = EngagementRecord.Words(rounds), NoEngagementReason = "" },
                tender.Asked, tender.PlannedReviews);
        }
    }

    private static async Task<EngagementRound> RoundAsync(
        Work work, Actor actor, int roundId, CancellationToken cancellationToken)
    {
        var round = await work.Get<EngagementRound>(roundId, cancellationToken);
        actor.MustBuyFor(round.BuyerId);
        return round;
    }
}
