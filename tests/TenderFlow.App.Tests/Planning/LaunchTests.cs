using System.Net;
using Microsoft.EntityFrameworkCore;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Planning;

public class LaunchTests
{
    [Fact]
    public async Task A_commissioner_launches_a_tender_step_by_step()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);

        var check = await Launch.FillAsync(asha, draft);
        Assert.Equal("Check your answers", check.Heading);
        Assert.DoesNotContain("Before you publish", check.Text);
        Assert.Contains("£48,000", check.Text);

        var done = await asha.SendAsync(check, "Publish this tender");
        Assert.Equal("Your tender is open", done.Heading);
        Assert.Contains("Questions close 5 working days before the tender closes.", done.Text);
        Assert.Contains("wherever in the UK they are", done.Text);
        var tender = await app.ReadAsync(db => db.Set<Tender>().SingleAsync());
        Assert.Equal(TenderStatus.Published, tender.Status);
        Assert.Equal(5, tender.Asked.Count);
        Assert.NotEmpty(tender.PlannedReviews);
        Assert.True(tender.Terms.WelcomesFirstTimers);
    }

    [Fact]
    public async Task Each_step_is_saved_and_can_be_left_and_found_again()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var list = await asha.SendAsync($"{draft}/needs", "Save and come back later", ("requirements", "Cook lunch."));
        Assert.Equal("/launch", list.Path);
        Assert.Contains("At step 3", list.Text);
        Assert.Equal($"{draft}/value", list.Link("Lunch club in Eastfield"));
        Assert.Equal("Cook lunch.", (await asha.OpenAsync($"{draft}/needs")).ValueOf("requirements"));
    }

    [Fact]
    public async Task An_unfinished_draft_is_refused_with_a_link_to_each_step()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/check", "Publish this tender");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"{draft}/needs?from=check", page.Link("Say what the service must do."));
        Assert.Equal($"{draft}/value?from=check", page.Link("Say what the whole contract is worth."));
        Assert.Equal($"{draft}/people?from=check", page.Link("Say who you asked"));
        Assert.Equal($"{draft}/asked?from=check", page.Link("Ask bidders for at least one thing."));
        Assert.Equal($"{draft}/closing?from=check", page.Link("Say when bids close."));
    }

    [Fact]
    public async Task A_change_from_the_last_page_leads_back_to_it()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/about?from=check", "Save and continue", ("title", "Lunch for all"));
        Assert.Equal($"{draft}/check", page.Path);
        Assert.Contains("Lunch for all", page.Text);
    }

    [Fact]
    public async Task The_value_page_says_which_rules_apply_and_why_REG_3()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/value", "Save and continue",
            ("value", "£700,000"), ("starts-day", "1"), ("starts-month", "2"), ("starts-year", "2027"), ("months", "24"));
        Assert.Equal("These rules apply", page.Heading);
        Assert.Contains("From £663,540 care services have lighter rules.", page.Text);
        var other = await asha.OpenAsync($"{draft}/rules?kind=nonsense&buyer=WelshAuthority");
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task Welsh_bodies_are_told_what_to_do_REG_5()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/value", "Save and continue",
            ("value", "1000"), ("months", "12"), ("buyer", "WelshAuthority"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Welsh", page.ErrorBeside("buyer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unfair_demand_is_refused_beside_its_field_SUB_9()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/asked/new", "Save",
            ("kind", "Document"), ("title", "Audited accounts"), ("required", "yes"), ("minutes", "10"));
        Assert.Contains("Not every group has audited accounts.", page.ErrorBeside("title"), StringComparison.Ordinal);
        Assert.Equal("Audited accounts", page.ValueOf("title"));
        var kept = await asha.SendAsync(page, "Save", ("required", "no"));
        Assert.Equal($"{draft}/asked", kept.Path);
        Assert.Contains("Audited accounts", kept.Text);
    }

    [Fact]
    public async Task What_is_asked_can_be_changed_and_taken_away()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        await asha.SendAsync($"{draft}/asked", "Use these", ("starter", "0"), ("starter", "4"));
        await asha.SendAsync($"{draft}/asked/1", "Save", ("title", "How will you run the lunch?"));
        var page = await asha.SendAsync($"{draft}/asked/2", "Do not ask for this");
        Assert.Contains("How will you run the lunch?", page.Text);
        Assert.DoesNotContain("Your price", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await asha.OpenAsync($"{draft}/asked/2")).Status);
    }

    [Fact]
    public async Task The_review_plan_can_be_changed_and_shows_its_cost_REV_2()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        await asha.SendAsync($"{draft}/value", "Save and continue", ("value", "48000"), ("months", "12"));
        var page = await asha.SendAsync($"{draft}/reviews", "Use this plan and change it");
        Assert.Contains("The most that is fair here is £960.", page.Text);
        var added = await asha.SendAsync($"{draft}/reviews/1/questions/new", "Save",
            ("question", "How many meals did you serve?"), ("why", "We pay by the meal."),
            ("readBy", "Our finance team"), ("minutes", "20"));
        Assert.Contains("How many meals did you serve?", added.Text);
        var wrong = await asha.SendAsync($"{draft}/reviews/1/questions/1", "Save", ("why", ""));
        Assert.Contains("Say why you ask.", wrong.ErrorBeside("why"), StringComparison.Ordinal);
        var removed = await asha.SendAsync($"{draft}/reviews/1/questions/1", "Do not ask this");
        Assert.Equal($"{draft}/reviews", removed.Path);
    }
}
