using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Demo.Cast;

/// <summary>The company as the record knows it: who acts, by address.</summary>
public sealed class Register
{
    private readonly Dictionary<string, Person> byEmail;
    private readonly Dictionary<int, Person> byOrganisation;

    private Register(List<Person> people)
    {
        byEmail = people.ToDictionary(p => p.Email, StringComparer.Ordinal);
        byOrganisation = people.GroupBy(p => p.OrganisationId).ToDictionary(p => p.Key, p => p.First());
    }

    /// <summary>Who acts for a member.</summary>
    public Actor ActorOf(Member member) => Actor.Of(byEmail[member.Email]);

    /// <summary>Who acts for an organisation.</summary>
    public Actor ActorOf(int organisationId) => Actor.Of(byOrganisation[organisationId]);

    /// <summary>The second person of a buyer.</summary>
    public Actor ColleagueOf(Member member) => Actor.Of(byEmail[ColleaguesAddress(member)]);

    /// <summary>Puts the company on record, all of it or nothing, unless it is there.</summary>
    public static async Task<Register> EnsureAsync(UnitOfWork unitOfWork, Company company, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(Actor.System, async work =>
        {
            if (!await work.Db.Set<Person>().AnyAsync(cancellationToken))
            {
                await AddAsync(work, company.Buyers, OrganisationKind.PublicBody, PersonRole.Commissioner, cancellationToken);
                await AddAsync(work, company.Providers, OrganisationKind.Provider, PersonRole.Provider, cancellationToken);
            }
        }, cancellationToken);
        return new(await unitOfWork.ReadAsync(db => db.Set<Person>()
            .Where(p => p.Role != PersonRole.Contributor).OrderBy(p => p.Id)
            .ToListAsync(cancellationToken), cancellationToken));
    }

    private static async Task AddAsync(
        Work work, IReadOnlyList<Member> members, OrganisationKind kind, PersonRole role, CancellationToken cancellationToken)
    {
        var organisations = members
            .Select(m => work.Add(new Organisation(m.Name, kind, m.Area, m.HasBidBefore))).ToList();
        await work.Db.SaveChangesAsync(cancellationToken);
        foreach (var (organisation, member) in organisations.Zip(members))
        {
            work.Add(new Person(organisation.Id, member.Person, member.JobTitle, member.Email, member.Phone, role));
            if (member.Colleague is { } colleague)
            {
                work.Add(new Person(organisation.Id, colleague, "Contracts officer", ColleaguesAddress(member), member.Phone, role));
            }
        }
    }

    private static string ColleaguesAddress(Member member) => $"second.{member.Email}";
}
