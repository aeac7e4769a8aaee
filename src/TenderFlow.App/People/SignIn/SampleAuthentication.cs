using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn;

/// <summary>Lets a program on this machine act as a sample person: <c>Authorization: Sample asha.patel@riverside.example</c>.</summary>
public sealed class SampleAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    UnitOfWork unitOfWork, AppSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "Sample";

    /// <summary>Whether a request may use sample people at all.</summary>
    public static bool IsAllowed(HttpContext context, AppSettings settings) =>
        settings.SamplePeople && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(SchemeName + " ", StringComparison.OrdinalIgnoreCase) || !IsAllowed(Context, settings))
        {
            return AuthenticateResult.NoResult();
        }

        var email = header[(SchemeName.Length + 1)..].Trim();
        var person = await unitOfWork.ReadAsync(
            db => db.Set<Person>().FirstOrDefaultAsync(p => p.Email == email, Context.RequestAborted), Context.RequestAborted);
        return person is null
            ? AuthenticateResult.Fail("There is no sample person with this address.")
            : AuthenticateResult.Success(new(Identity.PrincipalOf(person, SchemeName), SchemeName));
    }
}
