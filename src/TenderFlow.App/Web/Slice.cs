using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using TenderFlow.App.Web.Errors;
using TenderFlow.App.Web.Http;
using TenderFlow.App.Web.Layout;

namespace TenderFlow.App.Web;

/// <summary>The door of this folder: pages, styles, forms, error pages and the headers around them.</summary>
public static class Slice
{
    /// <summary>Adds what pages need.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "tenderflow-form";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SuppressXFrameOptionsHeader = true; // SecurityHeaders sets a stricter one.
        });
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
            options.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
            options.Secure = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Adds a link to the menu.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationEntry entry) =>
        services.AddSingleton(entry);

    /// <summary>Adds a link with fixed words to the menu, for people in one of the roles or for everyone.</summary>
    public static IServiceCollection AddNavigation(
        this IServiceCollection services, int order, string href, string text, params string[] roles) =>
        services.AddNavigation(new NavigationEntry(order, href, _ => text, roles));

    /// <summary>Adds a line below the header.</summary>
    public static IServiceCollection AddBanner(this IServiceCollection services, BannerNotice notice) =>
        services.AddSingleton(notice);

    /// <summary>Puts the middleware in order and maps every page. Call it before other endpoints are mapped.</summary>
    public static RazorComponentsEndpointConventionBuilder MapWeb(this WebApplication app)
    {
        app.UseMiddleware<LinksBelow>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FailureGuard>();
        app.UseCookiePolicy();
        app.UseStaticFiles(new StaticFileOptions
        {
            // A browser asks each time and gets "not modified": a new version shows at once.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseRouting();
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null)
        {
            app.UseAuthentication();
        }

        if (app.Services.GetService<IAuthorizationHandlerProvider>() is not null)
        {
            app.UseAuthorization();
        }

        app.UseMiddleware<FormBody>();
        app.UseAntiforgery();
        app.UseMiddleware<FormToken>();
        return app.MapRazorComponents<App>();
    }
}
