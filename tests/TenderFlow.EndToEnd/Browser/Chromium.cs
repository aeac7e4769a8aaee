using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(TenderFlow.EndToEnd.Browser.Chromium))]

namespace TenderFlow.EndToEnd.Browser;

/// <summary>
/// One real browser for all tests of the assembly: the machine's Chromium, from <c>CHROMIUM</c> or
/// <c>/usr/bin/chromium</c>. Nothing is downloaded. Tests open pages through <see cref="BrowserTest"/>.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        // Build machines run as root in containers, where Chromium's own sandbox cannot start.
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";
        Assert.True(File.Exists(path), $"No browser at {path}. Run ./test once, or set CHROMIUM to the path of yours.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>A fresh browser profile, as a person with that device would have it.</summary>
    internal Task<IBrowserContext> NewProfileAsync(string baseAddress, Device device) =>
        browser?.NewContextAsync(device.Options(baseAddress))
        ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
