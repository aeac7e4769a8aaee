using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn;

/// <summary>People to try TenderFlow with, on one machine only. They are made once, in an empty database.</summary>
public static class SamplePeople
{
    private static readonly Sample[] All =
    [
        new("Riverside Council", OrganisationKind.PublicBody, "Riverside", true,
        [
            new("Asha Patel", "Commissioning lead", "asha.patel@riverside.example", "01632 960 001"),
            new("Tom Reed", "Contracts officer", "tom.reed@riverside.example", "01632 960 002"),
        ]),
        new("Eastfield Lunch Club", OrganisationKind.Provider, "Eastfield", false,
            [new("Mary Okafor", "Organiser", "mary@eastfieldlunch.example", "01632 960 101")]),
        new("Northgate Community Trust", OrganisationKind.Provider, "Northgate", true,
            [new("Dev Singh", "Manager", "dev@northgatetrust.example", "01632 960 102")]),
        new("Hilltop Young Carers", OrganisationKind.Provider, "Hilltop", false,
            [new("Ruth Evans", "Co-ordinator", "ruth@hilltopcarers.example", "01632 960 103")]),
    ];

    /// <summary>Makes the sample people if there is nobody yet.</summary>
    public static Task EnsureAsync(UnitOfWork unitOfWork, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            if (await work.Db.Set<Person>().AnyAsync(cancellationToken))
            {
                return;
            }

            foreach (var sample in All)
            {
                var organisation = work.Add(new Organisation(sample.Name, sample.Kind, sample.Area, sample.HasBidBefore));
                await work.Db.SaveChangesAsync(cancellationToken);
                var role = sample.Kind == OrganisationKind.PublicBody ? PersonRole.Commissioner : PersonRole.Provider;
                foreach (var person in sample.People)
                {
                    work.Add(new Person(organisation.Id, person.Name, person.JobTitle, person.Email, person.Phone, role));
                }
            }
        }, cancellationToken);

    private sealed record Sample(
        string Name, OrganisationKind Kind, string Area, bool HasBidBefore, SamplePerson[] People);

    private sealed record SamplePerson(string Name, string JobTitle, string Email, string Phone);
}
