using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.People.SignIn.Links;
using TenderFlow.App.People.SignIn.Platform;
using TenderFlow.App.People.SignIn.Sessions;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Web;
using TenderFlow.App.Web.Layout;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People;

/// <summary>Who people are, and what they may open.</summary>
public static class Slice
{
    private const string Either = "Either";

    /// <summary>
    /// Adds the service. Pages use a cookie; commissioners may come signed in by the platform; programs on this machine may name a
    /// sample person.
    /// </summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<IStartupFilter, PublicScheme>();
        services.AddSingleton(PlatformSignIn.From(Environment.GetEnvironmentVariable));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0
                    ? SampleAuthentication.SchemeName
                    : PlatformAuthentication.Speaks(context)
                        ? PlatformAuthentication.SchemeName
                        : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, SampleAuthentication>(SampleAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, PlatformAuthentication>(PlatformAuthentication.SchemeName, options =>
            {
                options.ForwardChallenge = CookieAuthenticationDefaults.AuthenticationScheme;
                options.ForwardForbid = CookieAuthenticationDefaults.AuthenticationScheme;
            })
            .AddCookie(options =>
            {
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/not-allowed";
                options.ReturnUrlParameter = "next";
                options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
            });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<AppSettings>(SessionCookie.Configure);
        services.AddOptions<AntiforgeryOptions>().PostConfigure<AppSettings>(SessionCookie.Configure);
        AddLinks(services, settings);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Commissioner, policy => policy.RequireRole(nameof(PersonRole.Commissioner)))
            .AddPolicy(Policies.Provider, policy => policy.RequireRole(nameof(PersonRole.Provider)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddNavigation(new NavigationEntry(900, "/sign-out", http => IsSignedIn(http) ? "Sign out" : null));
        services.AddNavigation(new NavigationEntry(900, "/sign-in", http => IsSignedIn(http) ? null : "Sign in"));
        return services;
    }

    private static void AddLinks(IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(_ => new LinkToken(DataSecret.Of(settings)));
        services.AddSingleton<AskForLink>();
        services.AddSingleton<UseLink>();
        services.AddSingleton<SignInMail>();
        services.AddSingleton<IMessageComposer>(provider => provider.GetRequiredService<SignInMail>());
        services.AddSingleton<ILastTouch>(provider => provider.GetRequiredService<SignInMail>());
    }

    private static bool IsSignedIn(HttpContext http) => http.User.Identity is { IsAuthenticated: true };

    // A program wants a status, a person wants a page.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
