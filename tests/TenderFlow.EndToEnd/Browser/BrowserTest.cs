using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace TenderFlow.EndToEnd.Browser;

/// <summary>
/// A test that people's pages run in. Each page it opens belongs to one person: cookies never mix. At the end a page
/// that threw a script error or met a server error (500 and up) fails the test, and every page of a failed test is kept
/// as a picture in <c>artifacts/screenshots</c>.
/// </summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncDisposable
{
    private readonly List<IPage> pages = [];
    // Playwright tells of them on threads of its own.
    private readonly ConcurrentQueue<string> faults = [];

    /// <summary>A page of a new person.</summary>
    /// <param name="baseAddress">Where relative addresses lead, such as <c>http://127.0.0.1:5123</c>.</param>
    /// <param name="device">The kind of screen, and whether scripts run.</param>
    protected async Task<IPage> OpenAsync(string baseAddress, Device device)
    {
        var profile = await chromium.NewProfileAsync(baseAddress, device);
        var page = await profile.NewPageAsync();
        page.PageError += (_, error) => faults.Enqueue($"script error on {page.Url}: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 500)
            {
                faults.Enqueue($"{answer.Status} from {answer.Url}");
            }
        };
        page.SetDefaultTimeout(20_000);
        pages.Add(page);
        return page;
    }

    /// <summary>For a test that provokes a fault on purpose: looks at the faults so far and forgives them.</summary>
    protected IReadOnlyList<string> TakeFaults()
    {
        string[] taken = [.. faults];
        faults.Clear();
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed || !faults.IsEmpty;
        foreach (var (number, page) in pages.Index())
        {
            if (failed && !page.IsClosed)
            {
                await page.PictureAsync($"{TestContext.Current.Test?.TestDisplayName ?? "failed"}-{number + 1}");
            }
            await page.Context.DisposeAsync();
        }
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }
}
