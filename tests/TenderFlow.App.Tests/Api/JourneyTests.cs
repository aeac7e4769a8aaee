using System.Net;
using System.Text.Json.Nodes;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Api;

/// <summary>A whole commissioning cycle by nothing but the API.</summary>
public class JourneyTests
{
    [Fact]
    public async Task A_tender_goes_from_launch_to_the_feedback_on_its_review()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var signed = await story.Sign();
        var review = signed["reviews"]![0]!;
        var path = $"/api/contracts/{signed["id"]}/reviews/{review["id"]}";

        await story.Upload(Story.Winner, $"{path}/file?name=people.csv", "month,people\nMay,41\n");
        await story.Do(Story.Winner, HttpMethod.Post, $"{path}/answers", new { answers = new[] { "About 40 each time." } });
        var contract = await story.Do(Story.Buyer, HttpMethod.Post, $"{path}/feedback", new
        {
            heard = "More people come than planned.",
            willDo = "We look for a bigger room.",
            byWhen = "2027-06-30",
        });
        await app.PumpAsync();

        Assert.Equal("We look for a bigger room.", (string?)contract["reviews"]![0]!["willDo"]);
        Assert.Single(await story.Mail(Story.Winner, "WhatWeHeard"));
        Assert.Equal("Service running", (string?)await After(app, story, contract));
    }

    [Fact]
    public async Task Questions_are_answered_for_everyone_and_never_name_who_asked_QST_4()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        var questions = $"/api/tenders/{tender}/questions";
        var asked = await story.Do(Story.Winner, HttpMethod.Post, questions, new { text = "Is there a kitchen?" });

        Assert.Empty((await story.Do(Story.Other, HttpMethod.Get, questions)).AsArray());
        await story.Do(Story.Buyer, HttpMethod.Put, $"{questions}/{asked["id"]}/answer", new { answer = "Yes, a new one." });

        Assert.Empty((await story.Do(Story.Other, HttpMethod.Get, questions)).AsArray());
        await app.GoToAsync(new DateTimeOffset(2026, 9, 2, 7, 30, 0, TimeSpan.Zero));

        var read = (await story.Do(Story.Other, HttpMethod.Get, questions)).AsArray();
        Assert.Equal("Yes, a new one.", (string?)Assert.Single(read)!["answer"]);
        Assert.DoesNotContain("Mary", read.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bid_is_sealed_until_bids_close_INV_6()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        await story.Bid(tender, Story.Winner);

        var problem = await story.Refused(HttpStatusCode.BadRequest, Story.Buyer, HttpMethod.Get, $"/api/tenders/{tender}/bids");
        Assert.Equal("INV-6", (string?)problem["rule"]);
        await story.Refused(HttpStatusCode.NotFound, Story.Other, HttpMethod.Get, $"/api/tenders/{tender}/bid");
    }

    [Fact]
    public async Task An_open_tender_can_be_moved_changed_and_stopped()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        await story.Do(Story.Winner, HttpMethod.Put, $"/api/tenders/{tender}/interest");

        var moved = await story.Do(Story.Buyer, HttpMethod.Post, $"/api/tenders/{tender}/closing-date",
            new { closes = new { date = "2026-10-08", time = "12:00:00" }, reason = "A school holiday." });
        await story.Do(Story.Buyer, HttpMethod.Post, $"/api/tenders/{tender}/changes",
            new { what = "We ask for one more day.", reason = "People asked for it." });
        var stopped = await story.Do(Story.Buyer, HttpMethod.Post, $"/api/tenders/{tender}/stop",
            new { reason = "The hall burned down.", next = "We start again in spring." });
        await app.PumpAsync();

        Assert.Equal("Thursday 8 October 2026 at midday", (string?)moved["tender"]!["closes"]!["inWords"]);
        Assert.Equal("Stopped", (string?)stopped["tender"]!["statusInWords"]);
        Assert.Single(await story.Mail(Story.Winner, "TenderStopped"));
    }

    [Fact]
    public async Task A_draft_that_lacks_much_says_all_of_it_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var draft = await story.Do(Story.Buyer, HttpMethod.Post, "/api/tenders", new { title = "Lunch clubs" });
        var problem = await story.Refused(
            HttpStatusCode.BadRequest, Story.Buyer, HttpMethod.Post, $"/api/tenders/{draft["tender"]!["id"]}/publish");

        var fields = problem["errors"]!.AsObject().Select(field => field.Key).ToList();
        Assert.Empty(new[] { "summary", "value", "closes", "asked" }.Except(fields, StringComparer.Ordinal));
        await story.Refused(HttpStatusCode.NotFound, Story.Other, HttpMethod.Get, $"/api/tenders/{draft["tender"]!["id"]}");
    }

    private static async Task<JsonNode?> After(TestApp app, Story story, JsonNode contract)
    {
        await app.GoToAsync(new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));
        return (await story.Do(Story.Buyer, HttpMethod.Get, $"/api/contracts/{contract["id"]}"))["statusInWords"];
    }
}
