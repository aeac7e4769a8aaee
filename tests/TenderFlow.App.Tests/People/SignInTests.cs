using System.Net;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tests.Api;
using TenderFlow.Domain.People;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.People;

public class SignInTests
{
    [Fact]
    public async Task A_sample_person_signs_in_and_out()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();

        var page = await visitor.OpenAsync("/sign-in");
        Assert.Contains("Asha Patel, Commissioning lead", page.Text);
        var inside = await visitor.SendAsync(page, "Sign in", ("person", "1"));
        Assert.Equal(HttpStatusCode.OK, inside.Status);
        Assert.Contains("Sign out", inside.Html);

        var leaving = await visitor.OpenAsync("/sign-out");
        Assert.Contains("You are signed in as Asha Patel.", leaving.Text);
        var outside = await visitor.SendAsync(leaving, "Sign out");
        Assert.Contains("Sign in", outside.Html);
        Assert.DoesNotContain("Sign out", outside.Html);
    }

    [Theory]
    [InlineData("/sign-out", "/sign-out")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    public async Task Signing_in_leads_back_to_a_page_of_this_site_only(string next, string where)
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var page = await visitor.SendAsync($"/sign-in?next={Uri.EscapeDataString(next)}", "Sign in", ("person", "1"));
        Assert.Equal(where, page.Path);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("1'; drop table People")]
    [InlineData("\0")]
    public async Task A_person_who_is_not_offered_cannot_be_chosen(string? person)
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var page = await visitor.SendAsync("/sign-in", "Sign in", ("person", person));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Choose who you want to be.", page.ErrorBeside("person"));
    }

    [Fact]
    public async Task Without_sample_people_providers_ask_for_a_link_and_buyers_learn_whom_to_ask()
    {
        await using var app = await TestApp.StartAsync(samplePeople: false);
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/sign-in");
        Assert.Contains("We send you a link by mail.", page.Text);
        Assert.Contains("Ask the person who runs TenderFlow for you to set up sign-in.", page.Text);
        Assert.Single(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_page_for_signed_in_people_leads_to_sign_in_and_back()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/sign-out");
        Assert.StartsWith("/sign-in?next=", page.Path, StringComparison.Ordinal);
        var back = await visitor.SendAsync(page, "Sign in", ("person", "1"));
        Assert.Equal("/sign-out", back.Path);
    }

    [Fact]
    public async Task A_form_that_was_sent_twice_signs_in_once_more_without_harm()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/sign-in");
        await visitor.SendAsync(page, "Sign in", ("person", "1"));
        var again = await visitor.SendAsync(page, "Sign in", ("person", "2"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, again.Status);
    }

    [Fact]
    public async Task With_many_people_a_few_are_offered_and_busy_providers_come_first()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        await AddManyAsync(app);
        var tender = await story.Launch();
        await story.Bid(tender, Story.Other);
        using var visitor = app.Visit();

        var page = await visitor.OpenAsync("/sign-in");

        var people = page.Document.QuerySelectorAll("main form .govuk-radios__label").Select(l => l.TextContent.Trim()).ToList();
        Assert.Equal(8 + 12, people.Count);
        Assert.StartsWith("Asha Patel", people[0], StringComparison.Ordinal);
        Assert.All(people.Take(8), buyer => Assert.DoesNotContain("Organiser", buyer, StringComparison.Ordinal));
        Assert.StartsWith("Dev Singh", people[8], StringComparison.Ordinal);
        Assert.StartsWith("Mary Okafor", people[9], StringComparison.Ordinal);
        Assert.Contains("These are some of the people here", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_few_people_all_are_offered()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/sign-in");
        Assert.Equal(5, page.Document.QuerySelectorAll("main form .govuk-radios__label").Length);
        Assert.DoesNotContain("These are some of the people here", page.Text, StringComparison.Ordinal);
    }

    private static Task AddManyAsync(TestApp app) => app.UnitOfWork.RunAsync(Actor.System, async work =>
    {
        for (var number = 0; number < 30; number++)
        {
            var buys = number % 2 == 0;
            var organisation = work.Add(new Organisation(
                $"Group {number}", buys ? OrganisationKind.PublicBody : OrganisationKind.Provider, "Eastfield", true));
            await work.Db.SaveChangesAsync();
            work.Add(new Person(
                organisation.Id, $"Sam Hill {number}", buys ? "Buyer" : "Organiser", $"sam{number}@group.example", "01632 960 200",
                buys ? PersonRole.Commissioner : PersonRole.Provider));
        }
    }, CancellationToken.None);
}
