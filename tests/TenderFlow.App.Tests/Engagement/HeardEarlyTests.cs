using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Checks;
using TenderFlow.App.Messages;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.People;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Engagement;

/// <summary>People are asked, heard, answered and kept up to date: by forms without scripts, and by links without an account.</summary>
public class HeardEarlyTests
{
    private static readonly (string, string?)[] Questions =
    [
        ("title", "Lunch clubs"), ("planned", "We plan three lunch clubs."), ("question-0", "What would help you?"),
        ("question-1", "What keeps you away?"), ("lastDay-day", "25"), ("lastDay-month", "9"), ("lastDay-year", "2026"),
    ];

    [Fact]
    public async Task A_round_goes_from_the_first_question_to_what_became_of_it_SUP_1_INV_12()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var round = await asha.SendAsync("/engagement/new", "Save and continue", Questions);
        Assert.Equal("/engagement/1?done=planned", round.Path);
        foreach (var (name, group, kind) in new[] { ("Ama Mensah", "", "User"), ("Joe Bell", "Eastfield Elders", "Group") })
        {
            await asha.SendAsync("/engagement/1/invite", "Put them on the list",
                ("name", name), ("email", $"{name.Split(' ')[0].ToLowerInvariant()}@people.example"), ("group", group), ("kind", kind));
        }

        await asha.SendAsync("/engagement/1/material", "Add it", ("title", "Numbers"), ("words", "40 people come each week."));
        await asha.SendAsync("/engagement/1", "Ask them now");
        await app.PumpAsync();
        var invitation = Assert.Single(await MailAsync(app, "Ama Mensah"));
        Assert.Equal("HaveYourSay", invitation.Purpose);

        using (var ama = app.Visit())
        {
            var say = await ama.OpenAsync(LinkIn(invitation));
            Assert.Contains("What keeps you away?", say.Text, StringComparison.Ordinal);
            await ama.SendAsync(say, "Send", ("answer-0", "Open later, I work until 3."), ("consent", "quote"));
        }

        await app.GoToAsync(new(2026, 9, 18, 8, 30, 0, TimeSpan.Zero));
        Assert.Equal(["HaveYourSay"], (await MailAsync(app, "Ama Mensah")).Select(m => m.Purpose));
        Assert.Equal(["HaveYourSay", "HaveYourSayReminder"], (await MailAsync(app, "Joe Bell")).Select(m => m.Purpose));
        await asha.SendAsync("/engagement/1/notes", "Save what they said",
            ("channel", "Phone"), ("kind", "Family"), ("name", "Ruth"), ("answer-1", "My mother Edna cannot climb steps."));
        await app.GoToAsync(new(2026, 9, 26, 8, 0, 0, TimeSpan.Zero));

        await AnswerAsync(asha, 1, ("outcome", "Changed"), ("changed", "What the service must do"), ("reply", "Clubs stay open until 5pm."));
        await AnswerAsync(asha, 2, ("inShort", "Steps are hard for some."), ("outcome", "AlreadySo"), ("reply", "All halls are on the ground floor."));
        await asha.SendAsync("/engagement/1/points", "Publish “You said, we did”");
        await app.PumpAsync();
        var answered = Assert.Single(await MailAsync(app, "Ama Mensah"), m => m.Purpose == "YouSaidWeDid");
        Assert.Contains("Clubs stay open until 5pm. This changed: What the service must do.", Flat(answered.TextBody), StringComparison.Ordinal);
        Assert.DoesNotContain(await MailAsync(app, "Joe Bell"), m => m.Purpose == "YouSaidWeDid");

        await PublishAsync(app);
        using var anyone = app.Visit();
        var tender = await anyone.OpenAsync("/tenders/1");
        Assert.Contains("2 people and groups told us 2 things. 1 of them changed what we ask for.", tender.Text, StringComparison.Ordinal);
        var pack = await anyone.OpenAsync(tender.Link("You said, we did"));
        Assert.Contains("Open later, I work until 3.", pack.Text, StringComparison.Ordinal);
        Assert.Contains("40 people come each week.", pack.Text, StringComparison.Ordinal);
        Assert.Contains("Steps are hard for some.", pack.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ama", pack.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Edna", pack.Html, StringComparison.Ordinal);

        await app.PumpAsync();
        var news = Assert.Single(await MailAsync(app, "Ama Mensah"), m => m.Purpose == "WhatBecameOfIt");
        Assert.Contains("The tender is open now.", news.TextBody, StringComparison.Ordinal);
        Assert.Empty(await RecordCheck.RunAsync(app.Services, CheckDepth.All, default));
    }

    [Fact]
    public async Task Nothing_is_published_while_people_can_still_have_their_say_INV_12()
    {
        await using var app = await TestApp.StartAsync();
        await OpenRoundAsync(app);
        var refused = await Assert.ThrowsAsync<DomainError>(() => PublishAsync(app));
        Assert.Equal(["INV-12", "NOT-5"], refused.Refusals.Select(r => r.Rule));
    }

    [Fact]
    public async Task Anyone_can_have_a_say_through_the_open_link_without_a_name()
    {
        await using var app = await TestApp.StartAsync();
        await OpenRoundAsync(app);
        using var anyone = app.Visit();
        Assert.Contains("Lunch clubs", (await anyone.OpenAsync("/have-a-say")).Text, StringComparison.Ordinal);
        var done = await anyone.SendAsync("/have-a-say/1", "Send", ("answer-0", "Please be kind."), ("kind", "User"));
        Assert.Contains("Thank you. We have your words.", done.Text, StringComparison.Ordinal);
        var round = await app.ReadAsync(db => db.Set<EngagementRound>().SingleAsync());
        Assert.Equal((null, "", "Please be kind."), (round.Contributors[0].PersonId, round.Contributors[0].Name, round.Points.Single().Text));
        Assert.Equal(0, await app.ReadAsync(db => db.Set<Person>().CountAsync(p => p.Role == PersonRole.Contributor)));
    }

    [Fact]
    public async Task Nobody_can_use_a_link_that_was_made_up()
    {
        await using var app = await TestApp.StartAsync();
        await OpenRoundAsync(app);
        using var anyone = app.Visit();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await anyone.OpenAsync("/have-a-say/1/1/0123456789abcdef0123456789abcdef")).Status);
    }

    private static async Task OpenRoundAsync(TestApp app)
    {
        using var asha = await app.SignInAs("Asha Patel");
        await asha.SendAsync("/engagement/new", "Save and continue", Questions);
        await asha.SendAsync("/engagement/1", "Ask them now");
    }

    private static async Task AnswerAsync(Visitor asha, int point, params (string, string?)[] answer)
    {
        var page = await asha.SendAsync($"/engagement/1/points/{point}", "Save the answer", answer);
        Assert.Empty(page.Problems);
    }

    private static async Task PublishAsync(TestApp app)
    {
        var asha = await app.ActorAsync("Asha Patel");
        var engagement = (await app.ReadAsync(db => db.Set<Tender>().SingleAsync())).Terms.Engagement;
        await app.Get<App.Planning.Drafting.SaveDraft>().RunAsync(asha, 1, Ready.Content(app.Clock.GetUtcNow(), engagement), default);
        await app.Get<App.Planning.Publishing.PublishTender>().RunAsync(asha, 1, default);
    }

    private static Task<List<MessageRecord>> MailAsync(TestApp app, string name) => app.ReadAsync(db => db.Set<MessageRecord>()
        .Where(m => m.RecipientName == name).OrderBy(m => m.Id).ToListAsync());

    private static string LinkIn(MessageRecord message) =>
        "/have-a-say" + message.TextBody.Split("/have-a-say")[1].Split((char[]?)null, 2)[0];

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
