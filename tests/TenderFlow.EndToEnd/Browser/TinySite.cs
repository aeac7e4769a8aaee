using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TenderFlow.EndToEnd.Browser;

/// <summary>A web site of a few lines on a free loopback port, to try the browser on.</summary>
internal sealed class TinySite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TinySite(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Serves each text as the HTML page of its path; what is not there answers 404, <c>/broken</c> 500.</summary>
    public static async Task<TinySite> StartAsync(params (string Path, string Html)[] pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        foreach (var (path, html) in pages)
        {
            site.MapGet(path, () => Results.Content(html, "text/html; charset=utf-8"));
        }
        site.MapGet("/broken", () => Results.Text("Sorry", statusCode: 500));
        await site.StartAsync();
        return new TinySite(site);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
