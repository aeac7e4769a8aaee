using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tendering.Questions;
using TenderFlow.App.Tests.Planning;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Overview;

public class BoardTests
{
    [Fact]
    public async Task An_empty_board_says_so_and_leads_on()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var page = await asha.OpenAsync("/board");
        Assert.Contains("Nothing is due.", page.Text);
        Assert.Equal("/launch", page.Link("Launch a tender"));
    }

    [Fact]
    public async Task Open_tenders_and_questions_show_what_is_due_and_by_when_QST_1()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await PublishAsync(asha);
        await AskAsync(app, "Mary Okafor");

        var page = await asha.OpenAsync("/board");
        Assert.Contains("1 question waits for an answer: Lunch club in Eastfield", page.Text);
        Assert.Contains("Bids close: Lunch club in Eastfield", page.Text);
        Assert.Contains("1 on the list, 0 writing, 0 bids in.", page.Text);
        Assert.Contains("Later", page.Text);
        Assert.Equal("/tenders/1/questions", page.Link("1 question waits"));
    }

    [Fact]
    public async Task Late_answers_and_a_tender_without_bids_stand_out()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await PublishAsync(asha);
        await AskAsync(app, "Mary Okafor");
        await app.GoToAsync(new(2026, 9, 28, 9, 0, 0, TimeSpan.Zero));

        var page = await asha.OpenAsync("/board");
        Assert.Equal("Late (2)", Heading(page));
        Assert.Contains("Public notice: The tender", page.Text);
        Assert.Contains("No bid has come in yet.", page.Text);
        Assert.Contains("At risk", page.Text);
    }

    [Fact]
    public async Task A_decision_is_due_after_bids_close_and_late_after_its_day_AWD_8()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await PublishAsync(asha);
        await app.GoToAsync(new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("Decision to make: Lunch club in Eastfield", (await asha.OpenAsync("/board")).Text);
        await app.GoToAsync(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("Late (2)", Heading(await asha.OpenAsync("/board")));
    }

    [Fact]
    public async Task A_provider_has_no_board()
    {
        await using var app = await TestApp.StartAsync();
        using var mary = app.Visit();
        var page = await mary.SendAsync("/sign-in?next=/board", "Sign in", ("person", "3"));
        Assert.Equal("You may not open this page", page.Heading);
    }

    private static string Heading(VisitedPage page) => page.Document.QuerySelector("main h2")!.TextContent;

    internal static async Task PublishAsync(Visitor asha)
    {
        var draft = await Launch.StartAsync(asha);
        await asha.SendAsync(await Launch.FillAsync(asha, draft), "Publish this tender");
    }

    internal static async Task AskAsync(TestApp app, string name)
    {
        var actor = await app.ActorAsync(name);
        await app.Get<JoinTender>().RunAsync(actor, 1, CancellationToken.None);
        await app.Get<AskQuestion>().RunAsync(actor, 1, "Is there a kitchen?", CancellationToken.None);
    }
}
