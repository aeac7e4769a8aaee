using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

/// <summary>Providers look for partners: they say what they bring and seek, are suggested to each other, and say yes or no.</summary>
public sealed class FindPartners(UnitOfWork unitOfWork)
{
    // More at once would be noise; the board shows all the others.
    private const int MostSuggested = 3;

    /// <summary>Puts the actor's organisation on the board, or changes what it says. Whoever fits best is suggested to it.</summary>
    /// <exception cref="DomainError">The tender takes no partners, or the offer says nothing.</exception>
    public Task ListAsync(Actor actor, int tenderId, PartnerOffer offer, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await TenderForAsync(work, tenderId, cancellationToken);
            var board = await BoardAsync(work.Db, tenderId, cancellationToken);
            var mine = board.Find(l => l.OrganisationId == actor.OrganisationId);
            if (mine is null)
            {
                mine = work.Add(new PartnerListing(tender, actor.OrganisationId, actor.PersonId, offer, work.Now));
                await JoinTender.EnsureAsync(work, tender, cancellationToken);
            }
            else
            {
                mine.Show(tender, actor.PersonId, offer, work.Now);
            }

            foreach (var match in PartnerMatch.For(mine, board).Take(MostSuggested))
            {
                if (await FindAsync(work.Db, tenderId, mine.OrganisationId, match.Theirs.OrganisationId, cancellationToken) is null)
                {
                    var pair = work.Add(new Introduction(
                        tenderId, mine.OrganisationId, match.Theirs.OrganisationId, work.Now));
                    Ask(work, pair, mine);
                    Ask(work, pair, match.Theirs);
                }
            }
        }, cancellationToken);

    /// <summary>Takes the actor's organisation off the board.</summary>
    public Task HideAsync(Actor actor, int tenderId, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            actor.MustProvide();
            var board = await BoardAsync(work.Db, tenderId, cancellationToken);
            board.Find(l => l.OrganisationId == actor.OrganisationId)?.Hide(work.Now);
        }, cancellationToken);

    /// <summary>Says yes or no to a partner. A yes to somebody on the board who was not asked yet asks them.</summary>
    /// <exception cref="DomainError">The other is not on the board, the actor is not, or bids have closed.</exception>
    public Task AnswerAsync(Actor actor, int tenderId, int otherId, bool yes, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var tender = await TenderForAsync(work, tenderId, cancellationToken);
            var board = await BoardAsync(work.Db, tenderId, cancellationToken);
            var mine = board.Find(l => l.OrganisationId == actor.OrganisationId && l.IsVisible)
                ?? throw new DomainError(new Refusal("PRT-4", "", "First say what you bring and look for, so that they can decide."));
            var pair = await FindAsync(work.Db, tenderId, mine.OrganisationId, otherId, cancellationToken);
            if (pair is null)
            {
                var theirs = board.Find(l => l.OrganisationId == otherId && l.IsVisible)
                    ?? throw new DomainError(new Refusal("PRT-4", "", "They do not look for partners any more."));
                pair = work.Add(new Introduction(tenderId, mine.OrganisationId, otherId, work.Now));
                Ask(work, pair, theirs);
            }

            if (pair.Answer(tender, mine.OrganisationId, yes, work.Now))
            {
                foreach (var listing in board.Where(l => pair.Concerns(l.OrganisationId)))
                {
                    work.Tell(Intent("PartnersIntroduced", pair, listing));
                }
            }
        }, cancellationToken);

    /// <summary>Everyone who is or was on the board of a tender.</summary>
    internal static Task<List<PartnerListing>> BoardAsync(
        TenderFlowDb db, int tenderId, CancellationToken cancellationToken) =>
        db.Set<PartnerListing>().Where(l => l.TenderId == tenderId).OrderBy(l => l.Id).ToListAsync(cancellationToken);

    /// <summary>What stands between two organisations; null when they were never suggested to each other.</summary>
    internal static Task<Introduction?> FindAsync(
        TenderFlowDb db, int tenderId, int oneId, int otherId, CancellationToken cancellationToken)
    {
        var (low, high) = oneId < otherId ? (oneId, otherId) : (otherId, oneId);
        return db.Set<Introduction>().SingleOrDefaultAsync(
            i => i.TenderId == tenderId && i.OneId == low && i.OtherId == high, cancellationToken);
    }

    private static async Task<Tender> TenderForAsync(Work work, int tenderId, CancellationToken cancellationToken)
    {
        work.Actor.MustProvide();
        return await work.Get<Tender>(tenderId, cancellationToken);
    }

    private static void Ask(Work work, Introduction pair, PartnerListing asked) =>
        work.Tell(Intent("PartnerWanted", pair, asked));

    private static MessageIntent Intent(string purpose, Introduction pair, PartnerListing to) => new()
    {
        Purpose = purpose,
        PersonId = to.PersonId,
        Occasion = pair.Subject,
        TenderId = pair.TenderId,
        OrganisationId = to.OrganisationId,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["other"] = pair.PartnerOf(to.OrganisationId).ToString(CultureInfo.InvariantCulture),
        },
    };
}
