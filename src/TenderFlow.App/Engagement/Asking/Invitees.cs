using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Engagement.Asking;

/// <summary>Somebody to be asked, as staff typed it.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Email">Where mail reaches them.</param>
/// <param name="Group">Whom they speak for; may be empty.</param>
/// <param name="Kind">Who they are to the service.</param>
public sealed record Invitee(string Name, string Email, string Group, ContributorKind Kind)
{
    /// <summary>Finds the person with this address, or adds them. Nobody gets an account by this.</summary>
    /// <returns>The number of the person.</returns>
    internal async Task<int> PersonAsync(Work work, CancellationToken cancellationToken)
    {
        var known = await PeopleByAddress.FindAsync(work.Db, Email, PersonRole.Provider, cancellationToken)
            ?? await PeopleByAddress.FindAsync(work.Db, Email, PersonRole.Contributor, cancellationToken);
        if (known is not null)
        {
            return known.Id;
        }

        // Each has a home of their own: what comes back from one address must not go to the others of a group.
        var home = work.Add(new Organisation(Group.Length > 0 ? Group : Name, OrganisationKind.Community, "", hasBidBefore: false));
        await work.Db.SaveChangesAsync(cancellationToken);
        var person = work.Add(new Person(home.Id, Name, "", Email.Trim(), "", PersonRole.Contributor));
        await work.Db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }
}
