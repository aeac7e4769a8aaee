using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.People.SignIn.Sessions;

/// <summary>
/// Treats every request as what it was when it left the browser. What stands in front of us speaks plain http to us, so where the
/// site's address is https, each request is one by https, and browsers are told to stay with it.
/// </summary>
internal sealed class PublicScheme(AppSettings settings) : IStartupFilter
{
    private const string AYear = "max-age=31536000";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        if (settings.LinksBase.Scheme == Uri.UriSchemeHttps)
        {
            builder.Use((http, rest) =>
            {
                http.Request.Scheme = Uri.UriSchemeHttps;
                http.Response.Headers.StrictTransportSecurity = AYear;
                return rest(http);
            });
        }

        next(builder);
    };
}
