using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using TenderFlow.App.OpenData.Validation;
using TenderFlow.App.Tests.Api;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Publishing;

/// <summary>What the public can read of a tender, from its opening to its first review.</summary>
public class PublishedStoryTests
{
    private const string Releases = "/api/open-data/releases";
    private const string Records = "/api/open-data/records";

    [Fact]
    public async Task Every_stage_becomes_a_release_and_the_record_is_what_they_merge_into_OCD_1()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        await TellAsync(app, story);
        using var visitor = app.Visit();
        var package = await JsonAsync(visitor.Http, Releases);
        var releases = package["releases"]!.AsArray();

        Assert.Equal(
            ["planning,tender", "award", "contract", "implementation"],
            releases.Select(release => string.Join(',', release!["tag"]!.AsArray())));
        Assert.Single(releases.Select(release => (string)release!["ocid"]!).Distinct());
        Assert.Equal(4, releases.Select(release => (string)release!["id"]!).Distinct().Count());
        AssertValid(package);

        var record = (await JsonAsync(visitor.Http, Records))["records"]![0]!;
        AssertValid(await JsonAsync(visitor.Http, Records));
        var source = ReleaseSource.Of([("feed", JsonSerializer.SerializeToElement(package))]);
        var merger = ReleaseMerger.Merge(source.Releases, source.Rules);
        Assert.True(JsonNode.DeepEquals(record["compiledRelease"], merger.Compiled()));
        Assert.True(JsonNode.DeepEquals(record["versionedRelease"], merger.Versioned()));
        Assert.True(JsonNode.DeepEquals(record["releases"], releases));
    }

    [Fact]
    public async Task The_record_tells_what_is_true_now()
    {
        await using var app = await TestApp.StartAsync();
        await TellAsync(app, new Story(app));
        using var visitor = app.Visit();
        var now = (await JsonAsync(visitor.Http, Records))["records"]![0]!["compiledRelease"]!;

        Assert.Equal("complete", (string?)now["tender"]!["status"]);
        Assert.Equal("2026-10-01T12:00:00+01:00", (string?)now["tender"]!["tenderPeriod"]!["endDate"]);
        Assert.Equal(48000m, (decimal)now["tender"]!["value"]!["amount"]!);
        Assert.Equal("ratedCriteria", (string?)now["tender"]!["awardCriteria"]);
        Assert.Contains("Price: 40 of 100 points.", (string?)now["tender"]!["awardCriteriaDetails"], StringComparison.Ordinal);
        Assert.Equal(2, (int)now["bids"]!["statistics"]![0]!["value"]!);
        var award = now["awards"]![0]!;
        Assert.Equal(40000m, (decimal)award["value"]!["amount"]!);
        Assert.Equal("Eastfield Lunch Club", (string?)award["suppliers"]![0]!["name"]);
        Assert.Equal("UK6", (string?)award["documents"]![0]!["noticeType"]);
        var milestones = now["contracts"]![0]!["implementation"]!["milestones"]!.AsArray();
        Assert.Equal(["met", "scheduled"], milestones.Select(milestone => (string)milestone!["status"]!));
        Assert.All(milestones, milestone => Assert.Equal("reporting", (string?)milestone!["type"]));
    }

    [Fact]
    public async Task Changes_and_answers_of_an_open_tender_are_releases_of_their_own()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = $"/api/tenders/{await story.Launch()}";
        var asked = await story.Do(Story.Winner, HttpMethod.Post, $"{tender}/questions", new { text = "Is there a kitchen?" });
        await story.Do(Story.Buyer, HttpMethod.Put, $"{tender}/questions/{asked["id"]}/answer", new { answer = "Yes, a new one." });
        using var visitor = app.Visit();
        Assert.Single((await JsonAsync(visitor.Http, Releases))["releases"]!.AsArray());

        await app.GoToAsync(new DateTimeOffset(2026, 9, 2, 7, 30, 0, TimeSpan.Zero));
        await story.Do(Story.Buyer, HttpMethod.Post, $"{tender}/closing-date", new
        {
            closes = new { date = "2026-10-08", time = "12:00:00" },
            reason = "Two groups asked for more time.",
        });
        await story.Do(Story.Buyer, HttpMethod.Post, $"{tender}/changes", new
        {
            requirements = "Serve lunch to 45 people on two days a week.",
            what = "Lunch is for 45 people now.",
            reason = "More people asked for it.",
        });

        var package = await JsonAsync(visitor.Http, Releases);
        AssertValid(package);
        Assert.Equal(
            ["planning,tender", "tenderUpdate", "tenderAmendment", "tenderAmendment"],
            package["releases"]!.AsArray().Select(release => string.Join(',', release!["tag"]!.AsArray())));
        var now = (await JsonAsync(visitor.Http, Records))["records"]![0]!["compiledRelease"]!["tender"]!;
        Assert.Equal("Is there a kitchen?", (string?)now["enquiries"]![0]!["description"]);
        Assert.Equal("2026-10-08T12:00:00+01:00", (string?)now["tenderPeriod"]!["endDate"]);
        Assert.Equal(["closing-2", "text-2"], now["amendments"]!.AsArray().Select(change => (string)change!["id"]!));
        Assert.Contains("45 people", now["documents"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mary", now.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_bid_and_nothing_of_a_person_can_be_read_INV_6()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        await story.Bid(tender, Story.Winner);
        await story.Bid(tender, Story.Other);
        using var visitor = app.Visit();
        var open = (await JsonAsync(visitor.Http, Records)).ToJsonString();
        foreach (var secret in new[] { "Eastfield Lunch Club", "40000", "statistics", "We train every volunteer" })
        {
            Assert.DoesNotContain(secret, open, StringComparison.Ordinal);
        }

        foreach (var name in new[] { Story.Buyer, Story.Winner, Story.Other, "@", "01632" })
        {
            Assert.DoesNotContain(name, open, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draft_is_never_published()
    {
        await using var app = await TestApp.StartAsync();
        await new Story(app).Do(Story.Buyer, HttpMethod.Post, "/api/tenders", Story.Draft);
        using var visitor = app.Visit();
        Assert.Empty((await JsonAsync(visitor.Http, Releases))["releases"]!.AsArray());
    }

    [Fact]
    public async Task A_release_never_changes_once_it_is_published_OCD_1()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        using var visitor = app.Visit();
        var before = (await JsonAsync(visitor.Http, Releases))["releases"]![0]!;
        await story.Do(Story.Buyer, HttpMethod.Post, $"/api/tenders/{tender}/stop", new
        {
            reason = "The money is gone.",
            next = "We start again next year.",
        });
        var after = (await JsonAsync(visitor.Http, Releases))["releases"]!.AsArray();
        Assert.True(JsonNode.DeepEquals(before, after[0]));
        Assert.Equal("tenderCancellation", (string?)after[1]!["tag"]![0]);
        Assert.Equal("cancelled", (string?)after[1]!["tender"]!["status"]);
    }

    private static async Task TellAsync(TestApp app, Story story)
    {
        var contract = await story.Sign();
        await app.GoToAsync(new(2027, 5, 3, 9, 0, 0, TimeSpan.Zero));
        var path = $"/api/contracts/{contract["id"]}/reviews/{contract["reviews"]![0]!["id"]}";
        await story.Do(Story.Winner, HttpMethod.Post, $"{path}/answers", new { answers = new[] { "About 40 each time." } });
    }

    internal static async Task<JsonNode> JsonAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    internal static void AssertValid(JsonNode package) =>
        Assert.Empty(OcdsValidation.Check(Encoding.UTF8.GetBytes(package.ToJsonString())).Problems);
}
