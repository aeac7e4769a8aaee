using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.People.SignIn.Sessions;

/// <summary>
/// The cookie of a session: only sent back to this host, by https where the site has it, out of reach of scripts. It ends after
/// four hours without a request, and twelve hours after the sign-in whatever happens.
/// </summary>
public static class SessionCookie
{
    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(4);

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Whole = TimeSpan.FromHours(12);

    private const string Began = "began";

    /// <summary>Sets up the cookie.</summary>
    public static void Configure(CookieAuthenticationOptions options, AppSettings settings)
    {
        Secure(options.Cookie, "tenderflow", settings);
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            context.Properties.SetString(Began, Now(context.Options).ToString("O", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = async context =>
        {
            if (!IsYoung(context.Properties.GetString(Began), Now(context.Options)))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            }
        };
    }

    /// <summary>Sets up the cookie that protects forms, the same way.</summary>
    public static void Configure(AntiforgeryOptions options, AppSettings settings) =>
        Secure(options.Cookie, "tenderflow-form", settings);

    private static void Secure(CookieBuilder cookie, string name, AppSettings settings)
    {
        // The host in front may speak plain http to us, so the public address decides, not the request.
        var https = settings.LinksBase.Scheme == Uri.UriSchemeHttps;
        // Browsers take a cookie of this name only from https, for this host alone and all its paths.
        cookie.Name = https ? $"__Host-{name}" : name;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    private static bool IsYoung(string? began, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(began, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && now - at < Whole;

    private static DateTimeOffset Now(CookieAuthenticationOptions options) =>
        (options.TimeProvider ?? TimeProvider.System).GetUtcNow();
}
