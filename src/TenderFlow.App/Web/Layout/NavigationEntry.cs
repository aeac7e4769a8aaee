using System.Security.Claims;

namespace TenderFlow.App.Web.Layout;

/// <summary>What a slice adds to the menu, with <c>AddNavigation</c>.</summary>
/// <param name="Order">Lower numbers come first.</param>
/// <param name="Href">The path of the page; pages below it belong to it too.</param>
/// <param name="Text">The words, from the request; null hides the link.</param>
/// <param name="Roles">Who sees it; empty for everyone.</param>
public sealed record NavigationEntry(int Order, string Href, Func<HttpContext, string?> Text, params string[] Roles)
{
    /// <summary>True when this person sees the link.</summary>
    public bool IsFor(ClaimsPrincipal person) => Roles.Length == 0 || Roles.Any(person.IsInRole);
}
