using System.Collections.Concurrent;
using Microsoft.Playwright;
using TenderFlow.EndToEnd.Browser;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.EndToEnd.Journeys;

/// <summary>
/// One person at one browser. After every press the application does what is due. Every kind of page is checked by axe
/// where scripts run, and must fit the screen; <see cref="NothingAnnoys"/> tells what was found on the way.
/// </summary>
internal sealed class Walker(IPage page, TestApp app, Device device)
{
    // Each person's pages are looked at once on each device, in whichever walk they come first.
    private static readonly ConcurrentDictionary<(string Device, string? Person, string Page), bool> Looked = new();
    private readonly List<string> annoyances = [];
    private string? name;

    public IPage Page { get; } = page;

    /// <summary>Opens a page. Signs in again when the last sign-in is too long ago.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        if (name is not null && await Page.GetByLabel(name).CountAsync() > 0)
        {
            await SignInAsync(name);
            await Page.GotoAsync(path);
        }

        await LookAsync();
    }

    /// <summary>Signs in as a sample person, through the page.</summary>
    public async Task SignInAsync(string person)
    {
        name = person;
        await Page.GotoAsync("/sign-in");
        await LookAsync();
        await ChooseAsync(person);
        await PressAsync("Sign in");
    }

    /// <summary>Types into a field, by its name.</summary>
    public Task TypeAsync(string field, string text) => Page.Locator($"[name='{field}']").First.FillAsync(text);

    /// <summary>Types a date into its three boxes.</summary>
    public async Task DateAsync(string field, int day, int month, int year)
    {
        await TypeAsync($"{field}-day", $"{day}");
        await TypeAsync($"{field}-month", $"{month}");
        await TypeAsync($"{field}-year", $"{year}");
    }

    /// <summary>Chooses a radio button or ticks a box, by its label.</summary>
    public Task ChooseAsync(string label) => Page.GetByLabel(label, new() { Exact = false }).First.CheckAsync();

    /// <summary>Presses a button and waits for the next page.</summary>
    public Task PressAsync(string button) =>
        LeaveBy(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = false }).First);

    /// <summary>Follows a link.</summary>
    public Task FollowAsync(string link) =>
        LeaveBy(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = false }).First);

    /// <summary>Fails unless the page says something.</summary>
    public async Task SeesAsync(string words) =>
        Assert.Contains(words, await Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

    /// <summary>The addresses of the items that a bid answers, from the page of the bid.</summary>
    public async Task<IReadOnlyList<string>> BidItemsAsync()
    {
        var links = await Page.Locator("a[href*='/bid/items/']").AllAsync();
        var items = await Task.WhenAll(links.Select(link => link.GetAttributeAsync("href")));
        return [.. items.OfType<string>().Distinct()];
    }

    /// <summary>Opens the first item of the bid that wants a file, and returns its address.</summary>
    public async Task<string> OpenDocumentItemAsync()
    {
        foreach (var item in await BidItemsAsync())
        {
            await OpenAsync(item);
            if (await Page.Locator("input[type=file]").CountAsync() > 0)
            {
                return item;
            }
        }

        throw new InvalidOperationException("The bid asks for no file.");
    }

    /// <summary>Chooses a text file and uploads it.</summary>
    public async Task UploadAsync(string file, string text)
    {
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = file,
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        });
        await PressAsync("Upload");
    }

    /// <summary>Keeps a picture of the page when pictures are asked for.</summary>
    public async Task PictureAsync(string shows)
    {
        if (Environment.GetEnvironmentVariable("TENDERFLOW_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{shows}-{device.Name}.png"), FullPage = true });
        }
    }

    // An upload with scripts leaves the page on its own time, so only a page without the mark is the next one.
    private async Task LeaveBy(ILocator way)
    {
        await Page.Locator("html").EvaluateAsync("html => html.dataset.left = 'yes'");
        await way.ClickAsync();
        await Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await app.PumpAsync();
        await LookAsync();
        var wrong = await Page.Locator(".govuk-error-summary [role=alert]").AllInnerTextsAsync();
        Assert.True(wrong.Count == 0, $"{Page.Url} says: {string.Join(' ', wrong)}");
    }

    /// <summary>Fails when a page of the walk had a fault that does not stop a person, with all of them.</summary>
    public void NothingAnnoys() => Assert.True(annoyances.Count == 0, string.Join('\n', annoyances));

    private async Task LookAsync()
    {
        var overflow = await Page.Locator("body").EvaluateAsync<bool>(
            "b => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        if (overflow)
        {
            annoyances.Add($"{Page.Url} is wider than the screen of a {device}.");
        }

        if (device.Scripts && Looked.TryAdd((device.Name, name, new Uri(Page.Url).PathAndQuery), true)
            && await Page.AccessibilityReportAsync() is { } report)
        {
            annoyances.Add(report);
        }
    }
}
