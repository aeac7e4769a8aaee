using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.Domain.People;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Stopping;

/// <summary>Offers stop with one click, without signing in (MSG-1).</summary>
public class StopOffersTests
{
    [Fact]
    public async Task Looking_at_the_page_changes_nothing_and_its_button_stops_offers_MSG_1()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.Visit();
        var path = await Link(app);

        var page = await nobody.OpenAsync(path);
        Assert.Equal("Stop offers of help?", page.Heading);
        Assert.Null((await Mary(app)).OffersStoppedAt);
        var done = await nobody.SendAsync(page, "Stop these offers");
        Assert.Equal("Offers of help are stopped", done.Heading);
        Assert.NotNull((await Mary(app)).OffersStoppedAt);
    }

    [Fact]
    public async Task A_mail_program_stops_offers_with_one_click_and_no_token()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.Visit();
        using var body = new StringContent("List-Unsubscribe=One-Click", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await nobody.Http.PostAsync(await Link(app), body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull((await Mary(app)).OffersStoppedAt);
        using var again = await nobody.Http.PostAsync(await Link(app), null);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_stops_nothing()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.Visit();
        var id = (await Mary(app)).Id;
        foreach (var signature in new[] { "x", new string('0', 32), "%C3%A9", new string('a', 2000) })
        {
            using var response = await nobody.Http.PostAsync($"/stop-offers/{id}/{signature}", null);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Null((await Mary(app)).OffersStoppedAt);
    }

    private static async Task<string> Link(TestApp app) => app.Get<MessageLinks>().StopPath(await Mary(app));

    private static Task<Person> Mary(TestApp app) =>
        app.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.Name == "Mary Okafor"));
}
