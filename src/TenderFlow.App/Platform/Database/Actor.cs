using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Platform.Database;

/// <summary>Who acts: a signed-in person, or TenderFlow itself.</summary>
/// <param name="Name">The name that the history shows.</param>
/// <param name="PersonId">The person's number; 0 for TenderFlow.</param>
/// <param name="OrganisationId">The organisation the person acts for; 0 for TenderFlow.</param>
/// <param name="Role">What the person may do; null for TenderFlow.</param>
public sealed record Actor(string Name, int PersonId, int OrganisationId, PersonRole? Role)
{
    private const string Rule = "ACCESS";

    /// <summary>TenderFlow, acting at an appointed time.</summary>
    public static Actor System { get; } = new("TenderFlow", 0, 0, null);

    /// <summary>A person.</summary>
    public static Actor Of(Person person) => new(person.Name, person.Id, person.OrganisationId, person.Role);

    /// <summary>Stops anyone who may not launch tenders.</summary>
    /// <exception cref="DomainError">The actor is no commissioner.</exception>
    public void MustCommission()
    {
        if (Role != PersonRole.Commissioner)
        {
            throw new DomainError(new Refusal(Rule, "", "Only people who buy services can do this."));
        }
    }

    /// <summary>Stops anyone who does not act for the buyer.</summary>
    /// <exception cref="DomainError">The actor acts for somebody else.</exception>
    public void MustBuyFor(int buyerId)
    {
        MustCommission();
        if (OrganisationId != buyerId)
        {
            throw new DomainError(new Refusal(Rule, "", "This belongs to another public body."));
        }
    }

    /// <summary>Stops anyone who may not bid.</summary>
    /// <exception cref="DomainError">The actor acts for no provider.</exception>
    public void MustProvide()
    {
        if (Role != PersonRole.Provider)
        {
            throw new DomainError(new Refusal(Rule, "", "Only people who provide services can do this."));
        }
    }

    /// <summary>Stops anyone who does not act for the provider.</summary>
    /// <exception cref="DomainError">The actor acts for somebody else.</exception>
    public void MustProvideFor(int providerId)
    {
        MustProvide();
        if (OrganisationId != providerId)
        {
            throw new DomainError(new Refusal(Rule, "", "This belongs to another organisation."));
        }
    }
}
