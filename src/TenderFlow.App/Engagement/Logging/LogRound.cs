using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Gate;

namespace TenderFlow.App.Engagement.Logging;

/// <summary>A commissioner notes what was shown, who came, and what the law wants to know about a round (SUP-1, SUP-3, NOT-5).</summary>
public sealed class LogRound(UnitOfWork unitOfWork, ReadingLevels levels)
{
    /// <summary>Notes what was shown; a file may come with it.</summary>
    public Task ShowAsync(
        Actor actor, int roundId, string title, string words, bool easyRead, AcceptedFile? file,
        CancellationToken cancellationToken) =>
        ShowAsync(actor, roundId, new(title, words, easyRead, null), file, null, cancellationToken);

    /// <summary>Notes what was shown. Once people are asked, hard words need a reason (INV-11); before, the asking looks at them.</summary>
    public Task ShowAsync(
        Actor actor, int roundId, ShownMaterial material, AcceptedFile? file, string? hardWordsReason,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await RoundAsync(work, actor, roundId, cancellationToken);
            Document? document = null;
            if (file is not null)
            {
                document = work.Add(Document.First($"engagement:{roundId}:{round.Materials.Count}", file, actor.PersonId));
                await work.Db.SaveChangesAsync(cancellationToken);
            }

            round.Show(material with { DocumentId = document?.Id });
            if (round.OpenedAt is not null)
            {
                PlainWordsGate.Pass(round, [RoundWords.OfMaterial(material)], levels, hardWordsReason);
            }
        }, cancellationToken);

    /// <summary>Announces a meeting, or notes how it went.</summary>
    public Task MeetAsync(Actor actor, int roundId, RoundMeeting meeting, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
            (await RoundAsync(work, actor, roundId, cancellationToken)).Meet(meeting), cancellationToken);

    /// <summary>Notes the early notice (UK2), or why there is none.</summary>
    public Task NoteEarlyNoticeAsync(
        Actor actor, int roundId, DateOnly? on, string whyNone, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
            (await RoundAsync(work, actor, roundId, cancellationToken)).NoteEarlyNotice(on, whyNone, work.Now), cancellationToken);

    /// <summary>Lets users' views count when bids are compared (SUP-3).</summary>
    public Task CountViewsAsync(Actor actor, int roundId, string criterion, CancellationToken cancellationToken) =>
        CountViewsAsync(actor, roundId, criterion, null, cancellationToken);

    /// <summary>Lets users' views count, also in words that are hard to read when somebody says why they stay (INV-11).</summary>
    public Task CountViewsAsync(
        Actor actor, int roundId, string criterion, string? hardWordsReason, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var round = await RoundAsync(work, actor, roundId, cancellationToken);
            round.CountViews(criterion, await work.Get<Tender>(round.TenderId, cancellationToken), work.Now);
            PlainWordsGate.Pass(
                round, [new("criterion", TextKind.Requirement, "what counts", criterion)], levels, hardWordsReason);
        }, cancellationToken);

    private static async Task<EngagementRound> RoundAsync(
        Work work, Actor actor, int roundId, CancellationToken cancellationToken)
    {
        var round = await work.Get<EngagementRound>(roundId, cancellationToken);
        actor.MustBuyFor(round.BuyerId);
        return round;
    }
}
