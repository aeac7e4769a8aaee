using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.People.SignIn;

/// <summary>A person one can sign in as on one's own machine.</summary>
/// <param name="Person">The person.</param>
/// <param name="Organisation">Whom they act for.</param>
internal sealed record SamplePerson(Person Person, Organisation Organisation)
{
    private const int MostBuyers = 8;
    private const int MostProviders = 12;

    /// <summary>What they do, in words.</summary>
    public string Words => Organisation.Kind == OrganisationKind.PublicBody
        ? $"{Organisation.Name}. Runs tenders."
        : $"{Organisation.Name}. {(Organisation.HasBidBefore ? "Has bid before." : "Has never bid before.")}";

    /// <summary>A few people to choose from: first those who run tenders, then providers, busy ones before the others.</summary>
    public static async Task<SampleChoice> ChoiceAsync(TenderFlowDb db, CancellationToken cancellationToken)
    {
        var buyers = await (
            from person in db.Set<Person>()
            join organisation in db.Set<Organisation>() on person.OrganisationId equals organisation.Id
            where organisation.Kind == OrganisationKind.PublicBody
            orderby organisation.Id, person.Id
            select new SamplePerson(person, organisation)).Take(MostBuyers).ToListAsync(cancellationToken);
        var providers = await (
            from person in db.Set<Person>()
            join organisation in db.Set<Organisation>() on person.OrganisationId equals organisation.Id
            where organisation.Kind == OrganisationKind.Provider
            orderby db.Set<Contract>().Any(c => c.ProviderId == organisation.Id) descending,
                db.Set<Bid>().Any(b => b.OrganisationId == organisation.Id) descending, organisation.Id, person.Id
            select new SamplePerson(person, organisation)).Take(MostProviders).ToListAsync(cancellationToken);
        var all = await db.Set<Person>().CountAsync(cancellationToken);
        return new([.. buyers, .. providers], all > buyers.Count + providers.Count);
    }
}

/// <summary>The people to choose from.</summary>
/// <param name="People">They.</param>
/// <param name="IsSome">Whether there are more that are not shown.</param>
internal sealed record SampleChoice(IReadOnlyList<SamplePerson> People, bool IsSome);
