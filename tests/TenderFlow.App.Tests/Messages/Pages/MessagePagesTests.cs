using System.Net;
using TenderFlow.App.Messages.Pages;
using TenderFlow.App.Tests.Api;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Pages;

/// <summary>Every message as its reader sees it.</summary>
public class MessagePagesTests
{
    [Fact]
    public async Task A_provider_sees_only_its_own_messages_and_the_buyer_sees_those_of_its_tenders()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        await story.Bid(tender, Story.Winner);
        await story.Bid(tender, Story.Other);
        await app.PumpAsync();
        using var provider = await app.SignInAs(Story.Winner);
        using var other = await app.SignInAs(Story.Other);
        using var buyer = await app.SignInAs(Story.Buyer);

        var mine = await provider.OpenAsync("/messages");
        Assert.Contains("we have your bid", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dev Singh", mine.Text, StringComparison.Ordinal);
        var all = await buyer.OpenAsync("/messages");
        Assert.Contains("Dev Singh", all.Text, StringComparison.Ordinal);
        Assert.Contains("Mary Okafor", all.Text, StringComparison.Ordinal);

        var id = (int)(await story.Mail(Story.Winner, "BidReceipt"))[0]["id"]!;
        var page = await provider.OpenAsync($"/messages/{id}");
        Assert.Contains("Sent on Tuesday 1 September 2026", page.Text, StringComparison.Ordinal);
        foreach (var part in new[] { "", "/html", "/calendar" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/messages/{id}{part}")).Status);
        }
    }

    [Fact]
    public async Task The_HTML_part_stands_alone_and_nothing_in_it_may_run()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        await story.Do(Story.Winner, HttpMethod.Put, $"/api/tenders/{await story.Launch()}/interest");
        await app.PumpAsync();
        var id = (int)(await story.Mail(Story.Winner, "InterestConfirmed"))[0]["id"]!;
        var http = await story.As(Story.Winner);

        using var html = await http.GetAsync($"/messages/{id}/html");
        var policy = Assert.Single(html.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", Assert.Single(html.Headers.GetValues("X-Frame-Options")));

        using var calendar = await http.GetAsync($"/messages/{id}/calendar");
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", calendar.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_person_tender_and_reason_and_odd_filters_change_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        await story.Bid(tender, Story.Winner);
        await story.Bid(tender, Story.Other);
        await app.PumpAsync();
        using var buyer = await app.SignInAs(Story.Buyer);

        var page = await buyer.OpenAsync("/messages?purpose=BidReceipt");
        Assert.Contains("2 messages", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bid receipt", page.Html, StringComparison.Ordinal);
        var everything = (await buyer.OpenAsync("/messages")).Text;
        foreach (var odd in new[] { "purpose=<script>", "person=x", "tender=99999999999", "page=-1", "page=99999", "page=x" })
        {
            Assert.Equal(everything, (await buyer.OpenAsync($"/messages?{odd}")).Text);
        }
    }

    [Fact]
    public async Task Without_sample_people_there_is_no_such_page()
    {
        await using var app = await TestApp.StartAsync(samplePeople: false);
        using var nobody = app.Visit();
        Assert.DoesNotContain("newest first", (await nobody.OpenAsync("/messages")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReviewComingUp", "Review coming up")]
    [InlineData("BidReceipt", "Bid receipt")]
    [InlineData("", "")]
    public void A_purpose_is_said_in_words(string purpose, string words) => Assert.Equal(words, PurposeWords.Of(purpose));
}
