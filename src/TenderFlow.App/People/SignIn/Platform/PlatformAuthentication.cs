using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn.Platform;

/// <summary>Lets in commissioners whom App Service has signed in. Whoever is not on record as one stays outside.</summary>
public sealed class PlatformAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    UnitOfWork unitOfWork, PlatformSignIn platform)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "Platform";

    /// <summary>Whether a request carries what the platform says, on a machine where it can be believed.</summary>
    public static bool Speaks(HttpContext http) =>
        http.Request.Headers.ContainsKey(PlatformPrincipal.Header)
        && http.RequestServices.GetRequiredService<PlatformSignIn>().IsOn;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await CommissionerAsync() is { } commissioner)
        {
            return AuthenticateResult.Success(new(Identity.PrincipalOf(commissioner, SchemeName), SchemeName));
        }

        // A provider may have a work account too, and have come in by a link.
        return await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private async Task<Person?> CommissionerAsync()
    {
        if (!platform.IsOn || Request.Headers[PlatformPrincipal.Header] is not [{ } header]
            || PlatformPrincipal.Read(header)?.AddressIn(platform.Tenant) is not { } address)
        {
            return null;
        }

        return await unitOfWork.ReadAsync(
            db => PeopleByAddress.FindAsync(db, address, PersonRole.Commissioner, Context.RequestAborted),
            Context.RequestAborted);
    }
}
