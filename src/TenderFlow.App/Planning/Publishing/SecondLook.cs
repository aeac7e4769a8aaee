using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Planning.Publishing;

/// <summary>A commissioner asks a colleague to look at a draft before it is published.</summary>
public sealed class SecondLook(UnitOfWork unitOfWork)
{
    /// <summary>Asks a colleague.</summary>
    /// <exception cref="DomainError">The other is no colleague who buys, or it is no draft.</exception>
    public Task AskAsync(Actor actor, int tenderId, int colleagueId, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, async (work, tender) =>
        {
            var colleagues = await ColleaguesAsync(work.Db, actor, cancellationToken);
            if (!colleagues.Exists(c => c.Id == colleagueId))
            {
                throw new DomainError(new Refusal("PLAN-2", "colleague", "Choose a colleague who works here."));
            }

            tender.AskForSecondLook();
            work.Tell(Intent("SecondLookAsked", tender, colleagueId, work.Now, []));
        }, cancellationToken);

    /// <summary>The colleague sends it back with words for who wrote it.</summary>
    public Task SendBackAsync(Actor actor, int tenderId, string what, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (work, tender) =>
        {
            tender.SendBack(actor.PersonId, what);
            work.Tell(Intent("SecondLookSentBack", tender, tender.OwnerId, work.Now, new(StringComparer.Ordinal)
            {
                ["what"] = what,
                ["reader"] = actor.Name,
            }));
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Who wrote it works on it again.</summary>
    public Task TakeBackAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        OnDraftAsync(actor, tenderId, (_, tender) =>
        {
            tender.TakeBack(actor.PersonId);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>The people of the same public body who may look at a draft.</summary>
    internal static Task<List<Person>> ColleaguesAsync(TenderFlowDb db, Actor actor, CancellationToken cancellationToken) =>
        db.Set<Person>().Where(p => p.OrganisationId == actor.OrganisationId && p.Id != actor.PersonId
            && p.Role == PersonRole.Commissioner).OrderBy(p => p.Name).ToListAsync(cancellationToken);

    private Task OnDraftAsync(
        Actor actor, int tenderId, Func<Work, Tender, Task> change, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await work.Get<Tender>(tenderId, cancellationToken);
            actor.MustBuyFor(tender.BuyerId);
            await change(work, tender);
        }, cancellationToken);

    private static MessageIntent Intent(
        string purpose, Tender tender, int personId, DateTimeOffset now, Dictionary<string, string> facts) => new()
        {
            Purpose = purpose,
            PersonId = personId,
            // Each time it is asked or sent back is news.
            Occasion = string.Create(CultureInfo.InvariantCulture, $"{tender.Subject}/look/{now.UtcTicks}"),
            TenderId = tender.Id,
            Facts = facts,
        };
}
