using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tests.OpenData.Publishing;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Feeds;

/// <summary>The feeds as a program reads them that has no key and keeps its place (OCD-2).</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private const int Processes = 105;
    private const string Releases = "/api/open-data/releases";
    private const string Records = "/api/open-data/records";

    private TestApp app = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        visitor = app.Visit();
        await app.UnitOfWork.RunAsync(Actor.System, work =>
        {
            foreach (var number in Enumerable.Range(1, 2 * Processes))
            {
                work.Add(Release(number));
            }

            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_who_follows_next_gets_every_release_once_and_in_order()
    {
        var pages = await FollowAsync(Releases);
        Assert.Equal([100, 100, 10], pages.Select(page => page["releases"]!.AsArray().Count));
        var ids = pages.SelectMany(page => page["releases"]!.AsArray()).Select(release => (string)release!["id"]!).ToList();
        Assert.Equal(Enumerable.Range(1, 2 * Processes).Select(number => $"release-{number}"), ids);
        Assert.All(pages, PublishedStoryTests.AssertValid);
    }

    [Fact]
    public async Task A_reader_who_follows_next_gets_every_record_once()
    {
        var pages = await FollowAsync(Records);
        Assert.Equal([100, 5], pages.Select(page => page["records"]!.AsArray().Count));
        var records = pages.SelectMany(page => page["records"]!.AsArray()).ToList();
        Assert.Equal(Processes, records.Select(record => (string)record!["ocid"]!).Distinct().Count());
        Assert.All(records, record => Assert.Equal(2, record!["releases"]!.AsArray().Count));
        Assert.All(pages, PublishedStoryTests.AssertValid);
    }

    [Theory]
    [InlineData("updatedFrom=2026-09-24", 115)]
    [InlineData("updatedFrom=2026-09-24T00:00:00%2B01:00", 115)]
    [InlineData("updatedFrom=2026-09-23T23:00:00Z", 115)]
    [InlineData("updatedTo=2026-09-24", 95)]
    [InlineData("updatedFrom=2026-09-24&updatedTo=2026-09-24T02:00:00", 2)]
    public async Task Dates_without_an_offset_are_read_on_the_clocks_of_the_UK_OCD_2(string words, int expected)
    {
        var pages = await FollowAsync($"{Releases}?{words}&limit=50");
        Assert.Equal(expected, pages.Sum(page => page["releases"]!.AsArray().Count));
        Assert.All(pages.Take(pages.Count - 1), page => Assert.Equal(50, page["releases"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("cursor=%F0%9F%98%80", "cursor")]
    [InlineData("cursor=ci0x", "cursor")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("updatedFrom=yesterday", "updatedFrom")]
    [InlineData("updatedTo=2026-13-01", "updatedTo")]
    public async Task What_cannot_be_read_is_a_problem_that_says_what_to_do(string words, string field)
    {
        using var response = await visitor.Http.GetAsync($"{Releases}?{words}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task One_release_and_one_record_have_addresses_of_their_own()
    {
        var release = await PublishedStoryTests.JsonAsync(visitor.Http, $"{Releases}/release-7");
        Assert.Equal("release-7", (string?)Assert.Single(release["releases"]!.AsArray())!["id"]);
        var record = await PublishedStoryTests.JsonAsync(visitor.Http, $"{Records}/ocds-213czf-7");
        Assert.Equal("ocds-213czf-7", (string?)Assert.Single(record["records"]!.AsArray())!["ocid"]);
        foreach (var nowhere in new[] { $"{Releases}/release-999", $"{Records}/ocds-213czf-999" })
        {
            using var response = await visitor.Http.GetAsync(nowhere);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Who_has_the_page_already_gets_no_second_copy()
    {
        using var first = await visitor.Http.GetAsync(Releases);
        Assert.Equal("public, max-age=60", first.Headers.CacheControl?.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, Releases);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    private async Task<List<JsonNode>> FollowAsync(string path)
    {
        var pages = new List<JsonNode>();
        for (var next = path; next is not null;)
        {
            var page = await PublishedStoryTests.JsonAsync(visitor.Http, next);
            pages.Add(page);
            next = (string?)page["links"]?["next"] is { } address ? new Uri(address).PathAndQuery : null;
        }

        return pages;
    }

    // One an hour, first for every process, then again for every process. Number 96 falls on midnight in London.
    private static PublishedRelease Release(int number)
    {
        var process = ((number - 1) % Processes) + 1;
        var date = new DateTimeOffset(2026, 9, 23, 23, 0, 0, TimeSpan.Zero).AddHours(number - 96);
        var ocid = $"ocds-213czf-{process}";
        var content = new JsonObject
        {
            ["ocid"] = ocid,
            ["id"] = $"release-{number}",
            ["date"] = date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["tag"] = new JsonArray("tender"),
            ["initiationType"] = "tender",
        };
        return new(number, process, ocid, $"release-{number}", date, "tender", content.ToJsonString());
    }
}
