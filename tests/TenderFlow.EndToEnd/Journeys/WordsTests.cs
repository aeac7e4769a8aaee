using Microsoft.Playwright;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.EndToEnd.Browser;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.EndToEnd.Journeys;

/// <summary>The gate, as a commissioner meets it: help while writing, and a stop that a reason or plainer words open.</summary>
public sealed class WordsTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Hard = "We will utilise a hall in order to feed people.";
    private const string Plain = "We will use a hall to feed people.";
    private const string Jargon = "Bidders must join the DPS.";

    [Fact]
    public async Task Help_comes_while_somebody_writes_and_can_be_taken_back()
    {
        await using var app = await TestApp.StartAsync(onLoopback: true);
        var asha = new Walker(await OpenAsync(app.Address, Device.Laptop), app, Device.Laptop);
        await asha.SignInAsync("Asha Patel");
        await asha.OpenAsync("/launch/new");
        var summary = asha.Page.Locator("#summary");
        var help = asha.Page.Locator("[data-words-of=summary]");
        await summary.PressSequentiallyAsync(Hard);

        await help.GetByRole(AriaRole.Button, new() { Name = "Use “use”" }).ClickAsync();
        await help.GetByRole(AriaRole.Button, new() { Name = "Use “to”" }).ClickAsync();
        await Assertions.Expect(summary).ToHaveValueAsync(Plain);
        await Assertions.Expect(help).ToContainTextAsync("This is easy to read.");
        await asha.Page.PictureAsync("words-while-writing");

        await help.GetByRole(AriaRole.Button, new() { Name = "Undo the last change" }).ClickAsync();
        await help.GetByRole(AriaRole.Button, new() { Name = "Undo the last change" }).ClickAsync();
        await Assertions.Expect(summary).ToHaveValueAsync(Hard);

        await summary.FillAsync(Jargon);
        await Assertions.Expect(help).ToContainTextAsync("“DPS”");
        await asha.Page.PictureAsync("words-jargon");
        await help.GetByRole(AriaRole.Button, new() { Name = "Explain this term" }).ClickAsync();
        await Assertions.Expect(summary).ToHaveValueAsync("Bidders must join the DPS (an open list that you can join).");
    }

    [Fact]
    public async Task Without_scripts_a_hard_tender_goes_out_after_the_suggestions_or_with_a_reason_INV_11()
    {
        await using var app = await TestApp.StartAsync(onLoopback: true);
        var device = Device.LaptopWithoutScripts;
        var asha = new Walker(await OpenAsync(app.Address, device), app, device);
        await asha.SignInAsync("Asha Patel");
        await DraftAsync(app, 1);
        await StoppedAsync(asha, 1);
        await asha.Page.PictureAsync("words-gate");

        await asha.OpenAsync("/launch/1/about?from=check");
        await asha.PressAsync("Check the words");
        await asha.Page.PictureAsync("words-without-scripts");
        await asha.PressAsync("Explain this term");
        await asha.PressAsync("Save and continue");
        await asha.PressAsync("Publish this tender");
        await asha.SeesAsync("Your tender is open");

        await DraftAsync(app, 2);
        await StoppedAsync(asha, 2);
        await asha.TypeAsync("hardWordsReason", "The law names the list like this.");
        await asha.PressAsync("Publish this tender");
        await asha.SeesAsync("Your tender is open");
        await asha.OpenAsync("/audit");
        await asha.SeesAsync("The law names the list like this.");
        asha.NothingAnnoys();
    }

    private static async Task StoppedAsync(Walker asha, int id)
    {
        await asha.OpenAsync($"/launch/{id}/check");
        await asha.Page.GetByRole(AriaRole.Button, new() { Name = "Publish this tender" }).ClickAsync();
        await Assertions.Expect(asha.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The summary is hard to read.");
    }

    private static async Task DraftAsync(TestApp app, int number)
    {
        var asha = await app.ActorAsync("Asha Patel");
        var terms = new TenderTerms
        {
            Title = $"Lunch club {number}",
            Summary = Jargon,
            Requirements = "Cook and serve a warm lunch three days a week.",
            Area = "Eastfield",
            ValuePence = 60_000_00,
            Starts = new DateOnly(2027, 2, 1),
            Months = 12,
            Engagement = "We asked forty guests. They want more vegetables.",
        };
        var draft = app.Get<SaveDraft>();
        var id = await draft.StartAsync(asha, terms, CancellationToken.None);
        await draft.RunAsync(
            asha, id,
            new(
                terms, [new(AskedKind.Answer, "How will you keep people safe?", "Say who checks what.", true, 40)],
                [new("First look", 6, [new("How many guests came?", "To plan seats", "Asha Patel", 10)])],
                Deadline.Resolve(new(2026, 10, 20), new(12, 0), Zones.London)),
            CancellationToken.None);
    }
}
