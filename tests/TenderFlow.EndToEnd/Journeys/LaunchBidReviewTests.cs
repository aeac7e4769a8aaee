using TenderFlow.Domain.Calendars;
using TenderFlow.EndToEnd.Browser;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.EndToEnd.Journeys;

/// <summary>
/// The main job, as people do it: launch, ask, bid, decide, sign, review. In a real browser, with scripts and without.
/// Each device is a class of its own, so that two of them walk at once.
/// </summary>
public abstract class LaunchBidReviewTests(Chromium chromium, Device device) : BrowserTest(chromium)
{
    public sealed class OnALaptop(Chromium chromium) : LaunchBidReviewTests(chromium, Device.Laptop);

    public sealed class OnALaptopWithoutScripts(Chromium chromium)
        : LaunchBidReviewTests(chromium, Device.LaptopWithoutScripts);

    public sealed class OnAPhone(Chromium chromium) : LaunchBidReviewTests(chromium, Device.Phone);

    public sealed class OnAPhoneWithoutScripts(Chromium chromium)
        : LaunchBidReviewTests(chromium, Device.PhoneWithoutScripts);

    [Fact]
    public async Task A_tender_goes_from_launch_to_its_first_review()
    {
        await using var app = await TestApp.StartAsync(onLoopback: true);
        var buyer = new Walker(await OpenAsync(app.Address, device), app, device);
        var provider = new Walker(await OpenAsync(app.Address, device), app, device);
        await buyer.SignInAsync("Asha Patel");
        var colleague = new Walker(await OpenAsync(app.Address, device), app, device);
        await provider.SignInAsync("Mary Okafor");
        await colleague.SignInAsync("Tom Reed");

        await Launch.RunAsync(buyer);
        await AskAndAnswerAsync(provider, buyer);
        await app.GoToAsync(London("2026-09-03", "11:00"));
        await BidAsync(provider);
        await app.GoToAsync(London("2026-10-20", "11:00"));
        await OpenBidsAsync(buyer, colleague);
        await DecideAsync(buyer);
        await AgreeAndSignAsync(provider, buyer, app);
        await ReviewAsync(provider, buyer, app);
        await ReadMailAsync(provider);
        buyer.NothingAnnoys();
        provider.NothingAnnoys();
    }

    private static DateTimeOffset London(string day, string time) => LocalClock.Instant(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Zones.London);

    private static async Task AskAndAnswerAsync(Walker provider, Walker buyer)
    {
        await provider.OpenAsync("/tenders");
        await provider.SeesAsync(Launch.Title);
        await provider.FollowAsync(Launch.Title);
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
    }

    private static async Task BidAsync(Walker provider)
    {
        await provider.OpenAsync("/tenders/1/questions");
        await provider.SeesAsync("Yes. There is room for one van at each club.");
        await provider.OpenAsync("/tenders/1/bid");
        await provider.PressAsync("Start your bid");
        foreach (var item in await provider.BidItemsAsync())
        {
            await provider.OpenAsync(item);
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

    private static async Task FillItemAsync(Walker provider)
    {
        if (await provider.Page.Locator("input[type=file]").CountAsync() > 0)
        {
            await provider.UploadAsync("our-plan.txt", "Our plan for the first year.");
        }
        else
        {
            var price = provider.Page.Locator("[name='price']");
            if (await price.CountAsync() > 0)
            {
                await price.FillAsync("58,000");
            }
            else
            {
                await provider.Page.Locator("textarea").FillAsync("Our cooks and 12 helpers know everyone by name.");
            }

            await provider.PressAsync("Save");
        }
    }

    private static async Task OpenBidsAsync(Walker buyer, Walker colleague)
    {
        await buyer.OpenAsync("/tenders/1/opening");
        await buyer.PressAsync("Open the bids with a colleague");
        await colleague.OpenAsync("/tenders/1/opening");
        await colleague.PressAsync("Confirm, and open the bids");
        await colleague.SeesAsync("The bids were opened on");
    }

    private static async Task DecideAsync(Walker buyer)
    {
        await buyer.OpenAsync("/tenders/1/bids");
        await buyer.SeesAsync("Eastfield Lunch Club");
        await buyer.OpenAsync("/tenders/1/decision");
        await buyer.ChooseAsync("Eastfield Lunch Club");
        await buyer.TypeAsync("reason", "The bid was strong on company for people who live alone.");
        foreach (var score in await buyer.Page.Locator("section input[inputmode=numeric]").AllAsync())
        {
            await score.FillAsync("8");
        }

        foreach (var words in await buyer.Page.Locator("section textarea").AllAsync())
        {
            await words.FillAsync("You say who helps and when.");
        }

        await buyer.ChooseAsync("I have no link with any bidder that could sway me, or look so");
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
        await provider.SeesAsync("we have your bid");
    }
}
