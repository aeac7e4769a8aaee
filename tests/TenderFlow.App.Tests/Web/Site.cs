using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TenderFlow.App.Web;
using Xunit;

namespace TenderFlow.App.Tests.Web;

/// <summary>The page kit alone on a free port of this machine, with practice pages instead of the real ones.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly WebApplication app;

    public Site()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = Path.Combine(SourceTree.Root, "src", "TenderFlow.App"),
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddNavigation(10, "/practice", "Practice");
        builder.Services.AddNavigation(20, "/practice/other", "Other");
        builder.Services.AddNavigation(30, "/secret", "Secret", "commissioner");
        app = builder.Build();
        app.MapWeb().AddAdditionalAssemblies(typeof(Site).Assembly);
        Faults.Map(app);
    }

    /// <summary>A browser without scripts: it keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Browser = NewBrowser();
    }

    /// <summary>A browser with a cookie jar of its own.</summary>
    public HttpClient NewBrowser() => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(app.Urls.First()),
    };

    /// <summary>Reads a page as a browser would.</summary>
    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Opens a page and gives the hidden fields that its first form carries.</summary>
    public async Task<Dictionary<string, string>> Open(string path)
    {
        using var response = await Browser.GetAsync(path);
        var page = await Read(response);
        return page.QuerySelectorAll("form input[type=hidden]").Cast<IHtmlInputElement>()
            .ToDictionary(field => field.Name!, field => field.Value, StringComparer.Ordinal);
    }

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] typed)
    {
        var fields = await Open(path);
        return await Browser.PostAsync(path, new FormUrlEncodedContent([
            .. fields, .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
    }
}
