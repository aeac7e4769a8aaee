using TenderFlow.Domain.Calendars;
using TenderFlow.EndToEnd.Browser;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.EndToEnd.Journeys;

/// <summary>The main job, as people do it: launch, ask, bid, decide, sign, review. In a real browser, with scripts and without.</summary>
public sealed class LaunchBidReviewTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Title = "Lunch clubs in Eastfield";

    public static TheoryData<Device> Devices => [Device.Laptop, Device.LaptopWithoutScripts, Device.Phone, Device.PhoneWithoutScripts];

    [Theory, MemberData(nameof(Devices), DisableDiscoveryEnumeration = true)]
    public async Task A_tender_goes_from_launch_to_its_first_review(Device device)
    {
        await using var app = await TestApp.StartAsync(onLoopback: true);
        var buyer = new Walker(await OpenAsync(app.Address, device), app, device);
        var provider = new Walker(await OpenAsync(app.Address, device), app, device);
        await buyer.SignInAsync("Asha Patel");
        await provider.SignInAsync("Mary Okafor");

        await LaunchAsync(buyer);
        await AskAndAnswerAsync(provider, buyer);
        await BidAsync(provider, app);
        await app.GoToAsync(London("2026-10-20", "11:00"));
        await DecideAsync(buyer);
        await AgreeAndSignAsync(provider, buyer, app);
        await ReviewAsync(provider, buyer, app);
        await ReadMailAsync(provider);
    }

    private static DateTimeOffset London(string day, string time) => LocalClock.Instant(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Zones.London);

    private static async Task LaunchAsync(Walker buyer)
    {
        await buyer.OpenAsync("/launch/new");
        await buyer.TypeAsync("title", Title);
        await buyer.TypeAsync("summary", "Lunch and company for older people, three days a week.");
        await buyer.TypeAsync("area", "Eastfield");
        await buyer.PictureAsync("launch");
        await buyer.PressAsync("Save and continue");
        await buyer.TypeAsync("requirements", "Run three lunch clubs. Cook a warm meal. Help people get there and home.");
        await buyer.PressAsync("Save and continue");
        await buyer.TypeAsync("value", "60,000");
        await buyer.DateAsync("starts", 4, 1, 2027);
        await buyer.TypeAsync("months", "24");
        await buyer.PressAsync("Save and continue");
        await buyer.FollowAsync("Continue");
        await buyer.ChooseAsync("Yes");
        await buyer.TypeAsync("asked", "We asked 40 people at four clubs. They want later hours, so we changed them.");
        await buyer.PressAsync("Save and continue");
        await buyer.PressAsync("Use these");
        await buyer.FollowAsync("Continue");
        await buyer.PressAsync("Use this plan and continue");
        await buyer.Page.Locator("[name='closes']").First.CheckAsync();
        await buyer.PressAsync("Save and continue");
        await buyer.FollowAsync("Continue");
        await buyer.PictureAsync("check-your-answers");
        await buyer.PressAsync("Publish this tender");
        await buyer.SeesAsync("Your tender is open");
    }

    private static async Task AskAndAnswerAsync(Walker provider, Walker buyer)
    {
        await provider.OpenAsync("/tenders");
        await provider.SeesAsync(Title);
        await provider.FollowAsync(Title);
        await provider.PictureAsync("tender");
        await provider.PressAsync("Join the list");
        await provider.OpenAsync("/tenders/1/questions");
        await provider.TypeAsync("text", "Is there parking for a van?");
        await provider.PressAsync("Send question");

        await buyer.OpenAsync("/board");
        await buyer.PictureAsync("board");
        await buyer.OpenAsync("/tenders/1/questions");
        await buyer.SeesAsync("Is there parking for a van?");
        await buyer.Page.Locator("textarea").First.FillAsync("Yes. There is room for one van at each club.");
        await buyer.PressAsync("Save answer");

        await provider.OpenAsync("/tenders/1/questions");
        await provider.SeesAsync("Yes. There is room for one van at each club.");
    }

    private static async Task BidAsync(Walker provider, TestApp app)
    {
        await app.GoToAsync(London("2026-09-03", "11:00"));
        await provider.OpenAsync("/tenders/1/bid");
        await provider.PressAsync("Start your bid");
        for (var links = await Items(provider); links.Count > 0; links = links[1..])
        {
            await provider.OpenAsync(links[0]);
            await FillItemAsync(provider);
        }

        await provider.OpenAsync("/tenders/1/bid");
        await provider.PictureAsync("bid");
        await provider.OpenAsync("/tenders/1/bid/check");
        await provider.PressAsync("Send your bid");
        await provider.OpenAsync("/tenders/1/bid/receipts/1");
        await provider.PictureAsync("receipt");
        await provider.SeesAsync("Thursday 3 September 2026");
        await provider.SeesAsync("our-plan.txt");
    }

    private static async Task<List<string>> Items(Walker provider)
    {
        var links = await provider.Page.Locator("a[href*='/bid/items/']").AllAsync();
        List<string> items = [];
        foreach (var link in links)
        {
            items.Add((await link.GetAttributeAsync("href"))!);
        }

        return [.. items.Distinct()];
    }

    private static async Task FillItemAsync(Walker provider)
    {
        var file = provider.Page.Locator("input[type=file]");
        if (await file.CountAsync() > 0)
        {
            await file.SetInputFilesAsync(new Microsoft.Playwright.FilePayload
            {
                Name = "our-plan.txt", MimeType = "text/plain", Buffer = "Our plan for the first year."u8.ToArray(),
            });
            await provider.PressAsync("Upload");
        }
        else
        {
            var price = provider.Page.Locator("[name='price']");
            await (await price.CountAsync() > 0 ? price : provider.Page.Locator("textarea")).First.FillAsync("58,000");
            await provider.PressAsync("Save");
        }
    }

    private static async Task DecideAsync(Walker buyer)
    {
        await buyer.OpenAsync("/tenders/1/bids");
        await buyer.SeesAsync("Eastfield Lunch Club");
        await buyer.OpenAsync("/tenders/1/decision");
        await buyer.ChooseAsync("Eastfield Lunch Club");
        await buyer.TypeAsync("reason", "The bid was strong on company for people who live alone.");
        foreach (var score in await buyer.Page.Locator("input[name$='-score']").AllAsync())
        {
            await score.FillAsync("8");
        }

        foreach (var words in await buyer.Page.Locator("textarea[name$='-reason'], textarea[name$='-strong'], textarea[name$='-next-time']").AllAsync())
        {
            await words.FillAsync("You say who helps and when.");
        }

        await buyer.PressAsync("Save the decision and tell everyone");
    }

    private static async Task AgreeAndSignAsync(Walker provider, Walker buyer, TestApp app)
    {
        await provider.OpenAsync("/contracts/1/review-plan");
        await provider.PictureAsync("review-plan");
        await provider.PressAsync("Yes, I agree");
        await app.GoToAsync(London("2026-11-10", "11:00"));
        await buyer.OpenAsync("/contracts/1");
        await buyer.PressAsync("Both sides have signed");
    }

    private static async Task ReviewAsync(Walker provider, Walker buyer, TestApp app)
    {
        await app.GoToAsync(London("2027-07-06", "11:00"));
        await provider.OpenAsync("/contracts/1");
        var review = await provider.Page.Locator("a[href*='/reviews/']").First.GetAttributeAsync("href");
        await provider.OpenAsync(review!);
        await provider.PictureAsync("review");
        foreach (var answer in await provider.Page.Locator("textarea").AllAsync())
        {
            await answer.FillAsync("120 people came. They like the later hours.");
        }

        await provider.PressAsync("Send your answers");
        await buyer.OpenAsync($"{review}/feedback");
        await buyer.TypeAsync("heard", "More people come than we planned for.");
        await buyer.TypeAsync("willDo", "Find a bigger hall");
        await buyer.DateAsync("byWhen", 1, 9, 2027);
        await buyer.PressAsync("Send to");
        await provider.OpenAsync(review!);
        await provider.SeesAsync("More people come than we planned for.");
    }

    private static async Task ReadMailAsync(Walker provider)
    {
        await provider.OpenAsync("/messages");
        await provider.PictureAsync("messages");
        await provider.SeesAsync("We have your bid");
    }
}
