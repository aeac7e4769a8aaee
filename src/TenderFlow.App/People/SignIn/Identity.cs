using System.Globalization;
using System.Security.Claims;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn;

/// <summary>Turns a person into a signed-in user and back.</summary>
public static class Identity
{
    private const string OrganisationClaim = "organisation";

    /// <summary>The signed-in user for a person.</summary>
    public static ClaimsPrincipal PrincipalOf(Person person, string scheme) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture)),
        new(ClaimTypes.Name, person.Name),
        new(ClaimTypes.Role, person.Role.ToString()),
        new(OrganisationClaim, person.OrganisationId.ToString(CultureInfo.InvariantCulture)),
    ], scheme));

    /// <summary>Who acts in this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the page should not have been reached.</exception>
    public static Actor ActorOf(this ClaimsPrincipal user) => user.TryActor()
        ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Who acts in this request; null when nobody is signed in.</summary>
    public static Actor? TryActor(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
        ? new(user.Identity.Name!, Number(user, ClaimTypes.NameIdentifier), Number(user, OrganisationClaim),
            Enum.Parse<PersonRole>(user.FindFirstValue(ClaimTypes.Role)!))
        : null;

    private static int Number(ClaimsPrincipal user, string claim) =>
        int.Parse(user.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
}
