using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;
using TenderFlow.Simulation.Drawing;

namespace TenderFlow.Simulation.People;

/// <summary>Puts the people of a play on record before it begins.</summary>
internal static class Audience
{
    /// <summary>The buyer's second person.</summary>
    public const string Colleague = "Colleague of the buyer";

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

            // Bids are opened by two people (SUB-8).
            work.Add(new Person(organisations[0].Id, Colleague, "Officer", "colleague@example.org", "01632 960 002", PersonRole.Commissioner));
        }, CancellationToken.None);
}
