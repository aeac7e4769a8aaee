using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn;

/// <summary>A person one can sign in as on one's own machine.</summary>
/// <param name="Person">The person.</param>
/// <param name="Organisation">Whom they act for.</param>
internal sealed record SamplePerson(Person Person, Organisation Organisation)
{
    private const int Most = 50;

    /// <summary>What they do, in words.</summary>
    public string Words => Organisation.Kind == OrganisationKind.PublicBody
        ? $"{Organisation.Name}. Runs tenders."
        : $"{Organisation.Name}. {(Organisation.HasBidBefore ? "Has bid before." : "Has never bid before.")}";

    /// <summary>Those who run tenders come first. A large database shows its first people only.</summary>
    public static Task<List<SamplePerson>> AllAsync(TenderFlowDb db, CancellationToken cancellationToken) =>
        (from person in db.Set<Person>()
         join organisation in db.Set<Organisation>() on person.OrganisationId equals organisation.Id
         orderby organisation.Kind == OrganisationKind.PublicBody ? 0 : 1, organisation.Id, person.Id
         select new SamplePerson(person, organisation)).Take(Most).ToListAsync(cancellationToken);
}
