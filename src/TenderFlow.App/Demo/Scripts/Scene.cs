using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>Where one tender of the play stands, read from the record. Scripts look at nothing else.</summary>
/// <param name="Plan">The tender as it was planned.</param>
/// <param name="Tender">The tender; null before its draft.</param>
/// <param name="Force">Its rules.</param>
/// <param name="Interests">Who is on the list, by organisation.</param>
/// <param name="Bids">The bids, by organisation.</param>
/// <param name="Questions">The questions, in the order they were asked.</param>
/// <param name="Evaluation">How the bids are scored; null before anyone began.</param>
/// <param name="Notices">The public notices, in the order they arose.</param>
/// <param name="Times">The times that are offered for talks.</param>
/// <param name="Contract">The contract; null before the award.</param>
/// <param name="Now">The virtual time, in UTC.</param>
/// <param name="Round">The round in which people were asked before; null when there is none.</param>
/// <param name="Ending">How the contract ends; null before it is signed.</param>
public sealed record Scene(
    TenderPlan Plan, Tender? Tender, RulesInForce Force, IReadOnlyDictionary<int, Interest> Interests,
    IReadOnlyDictionary<int, Bid> Bids, IReadOnlyList<Question> Questions, Evaluation? Evaluation,
    IReadOnlyList<Notice> Notices, IReadOnlyList<BookableTime> Times, Contract? Contract, DateTimeOffset Now,
    EngagementRound? Round = null, EndingCase? Ending = null)
{
    /// <summary>Who looks for partners and who bids together.</summary>
    public Partnerships Partnerships { get; init; } = Partnerships.None;

    /// <summary>The zone in which everyone lives.</summary>
    public string Zone => Plan.Closes.Zone;

    /// <summary>When bids close as things stand, in UTC.</summary>
    public DateTimeOffset Closes => (Tender?.BidsClose ?? Plan.Closes).Instant;

    /// <summary>Whether bids may come in.</summary>
    public bool IsOpen => Tender is { IsOpen: true } && Closes > Now;

    /// <summary>A point of the first planned period: 0 is publication, 1 the first closing time.</summary>
    public DateTimeOffset Planned(double part) => Between(Plan.PublishAt, Plan.Closes.Instant, part);

    /// <summary>A point between two moments, on a whole second.</summary>
    public static DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to, double part) =>
        from.AddSeconds(Math.Floor((to - from).TotalSeconds * part));

    /// <summary>Reads a tender.</summary>
    public static async Task<Scene> ReadAsync(
        TenderFlowDb db, TenderPlan plan, CurrentRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tender = await db.Set<Tender>().SingleOrDefaultAsync(t => t.Terms.Title == plan.Terms.Title, cancellationToken);
        var force = tender is null
            ? rules.For(plan.Terms.Profile, plan.Closes.LocalDate)
            : rules.For(tender);
        if (tender?.PublishedAt is null)
        {
            return new(
                plan, tender, force, new Dictionary<int, Interest>(), new Dictionary<int, Bid>(), [], null, [], [], null, now,
                tender is null ? null : await db.Set<EngagementRound>().SingleOrDefaultAsync(r => r.TenderId == tender.Id, cancellationToken));
        }

        return new(
            plan, tender, force,
            await db.Set<Interest>().Where(i => i.TenderId == tender.Id)
                .ToDictionaryAsync(i => i.OrganisationId, cancellationToken),
            await db.Set<Bid>().Where(b => b.TenderId == tender.Id).ToDictionaryAsync(b => b.OrganisationId, cancellationToken),
            await db.Set<Question>().Where(q => q.TenderId == tender.Id).OrderBy(q => q.Id).ToListAsync(cancellationToken),
            await db.Set<Evaluation>().SingleOrDefaultAsync(e => e.TenderId == tender.Id, cancellationToken),
            await db.Set<Notice>().Where(n => n.TenderId == tender.Id).OrderBy(n => n.Id).ToListAsync(cancellationToken),
            await db.Set<BookableTime>().Where(t => t.TenderId == tender.Id).OrderBy(t => t.Id).ToListAsync(cancellationToken),
            await db.Set<Contract>().SingleOrDefaultAsync(c => c.TenderId == tender.Id, cancellationToken), now, null,
            await db.Set<EndingCase>().SingleOrDefaultAsync(c => c.TenderId == tender.Id, cancellationToken))
        {
            Partnerships = tender.Terms.PartnersWelcome
                ? await Partnerships.ReadAsync(db, tender.Id, cancellationToken)
                : Partnerships.None,
        };
    }
}
