using Microsoft.Playwright;
using TenderFlow.EndToEnd.Browser;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.EndToEnd.Journeys;

/// <summary>One person at one browser. After every press the application does what is due; every page is checked by axe where scripts run.</summary>
internal sealed class Walker(IPage page, TestApp app, Device device)
{
    public IPage Page { get; } = page;

    /// <summary>Opens a page.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await LookAsync();
    }

    /// <summary>Signs in as a sample person, through the page.</summary>
    public async Task SignInAsync(string name)
    {
        await Page.GotoAsync("/sign-in");
        await LookAsync();
        var choice = Page.GetByLabel(name, new() { Exact = false });
        if (await choice.CountAsync() > 0)
        {
            await choice.First.CheckAsync();
            await PressAsync("Sign in");
        }
        else
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = false }).First.ClickAsync();
            await DoneAsync();
        }
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

    /// <summary>Presses a button and waits for the answer.</summary>
    public async Task PressAsync(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = false }).First.ClickAsync();
        await DoneAsync();
    }

    /// <summary>Follows a link.</summary>
    public async Task FollowAsync(string link)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = false }).First.ClickAsync();
        await DoneAsync();
    }

    /// <summary>Fails unless the page says something.</summary>
    public async Task SeesAsync(string words) =>
        Assert.Contains(words, await Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

    /// <summary>Keeps a picture of the page when pictures are asked for.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TENDERFLOW_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{device.Name}.png") });
        }
    }

    private async Task DoneAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await app.PumpAsync();
        await LookAsync();
    }

    private async Task LookAsync()
    {
        if (device.Scripts)
        {
            await Page.ShouldBeAccessibleAsync();
        }

        var overflow = await Page.Locator("body").EvaluateAsync<bool>(
            "b => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        Assert.False(overflow, $"{Page.Url} is wider than the screen of a {device}.");
    }
}
