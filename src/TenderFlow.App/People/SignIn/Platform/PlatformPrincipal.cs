using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TenderFlow.App.People.SignIn.Platform;

/// <summary>What App Service says about the person it signed in.</summary>
/// <param name="Provider">Who vouched for the person; <c>aad</c> for Entra ID.</param>
/// <param name="Claims">What is known of the person.</param>
internal sealed record PlatformPrincipal(
    [property: JsonPropertyName("auth_typ")] string? Provider,
    [property: JsonPropertyName("claims")] IReadOnlyList<PlatformClaim?>? Claims)
{
    /// <summary>The header that carries it, as base64 of JSON.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const string Entra = "aad";
    private const int Longest = 64 * 1024;

    private static readonly string[] TenantClaims = ["http://schemas.microsoft.com/identity/claims/tenantid", "tid"];

    private static readonly string[] AddressClaims =
    [
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "email", "preferred_username",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
    ];

    /// <summary>Reads the header; null when it is not what the platform writes.</summary>
    public static PlatformPrincipal? Read(string header)
    {
        if (header.Length > Longest)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<PlatformPrincipal>(Encoding.UTF8.GetString(Convert.FromBase64String(header)));
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The person's address, when Entra ID vouches for a person of this tenant; null otherwise.</summary>
    public string? AddressIn(string tenant) =>
        string.Equals(Provider, Entra, StringComparison.OrdinalIgnoreCase)
        && string.Equals(First(TenantClaims), tenant, StringComparison.OrdinalIgnoreCase)
            ? First(AddressClaims)
            : null;

    private string? First(string[] types) => types
        .Select(type => Claims?.FirstOrDefault(c => string.Equals(c?.Type, type, StringComparison.Ordinal))?.Value)
        .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>One thing that is known of a person.</summary>
internal sealed record PlatformClaim(
    [property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);
