using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Engagement.Rounds;

/// <summary>A round with what its pages say about it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Tender">The tender that is being planned, or that came of it.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Owner">The named person whom people can call.</param>
public sealed record RoundView(EngagementRound Round, Tender Tender, Organisation Buyer, Person Owner)
{
    /// <summary>Where it stands, in words and a colour.</summary>
    public (string Words, string Colour) State => Round switch
    {
        { OpenedAt: null } => ("Being prepared", "grey"),
        { ClosedAt: null } => ("Open", "green"),
        { SummaryAt: null } => ("Answers due", "yellow"),
        _ => ("Answered", "teal"),
    };

    /// <summary>How many points have no answer yet.</summary>
    public int Unanswered => Round.Points.Count(p => p.AnsweredAt is null);

    /// <summary>How many people and groups were heard.</summary>
    public int Heard => Round.Contributors.Count(c => c.AnsweredAt is not null);

    /// <summary>Whether the law wants an early notice that is not noted yet (NOT-5, UK2).</summary>
    public bool LacksEarlyNotice => EngagementRecord.NeedsEarlyNotice(Tender.Terms.Profile)
        && Round is { EarlyNoticeOn: null, NoEarlyNoticeReason.Length: 0 };
}

/// <summary>Reads rounds.</summary>
public sealed class ReadRounds(UnitOfWork unitOfWork)
{
    /// <summary>A round of the actor's public body; null when there is none such.</summary>
    public Task<RoundView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        OneAsync(r => r.Where(x => x.Id == id && x.BuyerId == actor.OrganisationId), cancellationToken);

    /// <summary>A round in which people were asked, for everyone; null when there is none such.</summary>
    public Task<RoundView?> PublicAsync(int id, CancellationToken cancellationToken) =>
        OneAsync(r => r.Where(x => x.Id == id && x.OpenedAt != null), cancellationToken);

    /// <summary>All rounds of the actor's public body, newest first.</summary>
    public Task<IReadOnlyList<RoundView>> MineAsync(Actor actor, CancellationToken cancellationToken) =>
        ReadAsync(r => r.Where(x => x.BuyerId == actor.OrganisationId).OrderByDescending(x => x.Id), cancellationToken);

    /// <summary>All rounds in which anyone can have a say now, the first to end first.</summary>
    public Task<IReadOnlyList<RoundView>> OpenAsync(CancellationToken cancellationToken) => ReadAsync(
        r => r.Where(x => x.OpenedAt != null && x.ClosedAt == null).OrderBy(x => x.LastDay).ThenBy(x => x.Id), cancellationToken);

    /// <summary>What the public body learned when contracts ended, newest first; the next round begins with it.</summary>
    public Task<List<EndingCase>> LessonsAsync(Actor actor, CancellationToken cancellationToken) => unitOfWork.ReadAsync(
        db => db.Set<EndingCase>().Where(e => e.BuyerId == actor.OrganisationId && e.Lessons != "")
            .OrderByDescending(e => e.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The drafts that a round can be for.</summary>
    public Task<List<Tender>> DraftsAsync(Actor actor, CancellationToken cancellationToken) => unitOfWork.ReadAsync(
        db => db.Set<Tender>().Where(t => t.BuyerId == actor.OrganisationId && t.Status == TenderStatus.Draft)
            .OrderByDescending(t => t.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>A file that was shown to people; the caller has found it in a round.</summary>
    public Task<Document?> DocumentAsync(int id, CancellationToken cancellationToken) => unitOfWork.ReadAsync(
        db => db.Set<Document>().SingleOrDefaultAsync(d => d.Id == id, cancellationToken), cancellationToken);

    private async Task<RoundView?> OneAsync(
        Func<IQueryable<EngagementRound>, IQueryable<EngagementRound>> wanted, CancellationToken cancellationToken) =>
        (await ReadAsync(wanted, cancellationToken)).SingleOrDefault();

    private Task<IReadOnlyList<RoundView>> ReadAsync(
        Func<IQueryable<EngagementRound>, IQueryable<EngagementRound>> wanted, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync<IReadOnlyList<RoundView>>(async db =>
        {
            var rounds = await wanted(db.Set<EngagementRound>()).AsSplitQuery().ToListAsync(cancellationToken);
            var (tenderIds, ownerIds) = (rounds.ConvertAll(r => r.TenderId), rounds.ConvertAll(r => r.OwnerId));
            var buyerIds = rounds.ConvertAll(r => r.BuyerId);
            var tenders = await db.Set<Tender>().Where(t => tenderIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
            var people = await db.Set<Person>().Where(p => ownerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
            var bodies = await db.Set<Organisation>().Where(o => buyerIds.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, cancellationToken);
            return [.. rounds.Select(r => new RoundView(r, tenders[r.TenderId], bodies[r.BuyerId], people[r.OwnerId]))];
        }, cancellationToken);
}
