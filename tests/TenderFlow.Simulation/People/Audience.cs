using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;
using TenderFlow.Simulation.Drawing;

namespace TenderFlow.Simulation.People;

/// <summary>Puts the people of a play on record before it begins.</summary>
internal static class Audience
{
    public static Task RegisterAsync(UnitOfWork unitOfWork, Cast cast) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var members = cast.Providers.Prepend(cast.Buyer).ToList();
            var organisations = members.ConvertAll(m => work.Add(new Organisation(
                m.Organisation, m == cast.Buyer ? OrganisationKind.PublicBody : OrganisationKind.Provider, "Eastfield", m.HasBidBefore)));
            await work.Db.SaveChangesAsync();
            foreach (var (member, organisation) in members.Zip(organisations))
            {
                var address = $"{member.Person.Split(' ')[0].ToLowerInvariant()}@example.org";
                work.Add(new Person(organisation.Id, member.Person, "Manager", address, "01632 960 001",
                    member == cast.Buyer ? PersonRole.Commissioner : PersonRole.Provider));
            }
        }, CancellationToken.None);
}
