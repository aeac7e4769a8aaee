using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>The public feeds: everybody may read them, without a key (OCD-2).</summary>
internal static class FeedRoutes
{
    private const string Releases = "/api/open-data/releases";
    private const string Records = "/api/open-data/records";

    public static void Map(WebApplication app)
    {
        var feeds = app.MapGroup("").WithTags("Open data").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        feeds.MapGet(Releases, ListReleases).WithSummary(
            "Lists releases, oldest first, at most 100 a page; ?updatedFrom, ?updatedTo, ?limit, and ?cursor from “next”.");
        feeds.MapGet(Releases + "/{releaseId}", GetRelease).WithSummary("One release, in a package of its own.");
        feeds.MapGet(Records, ListRecords).WithSummary(
            "Lists records by their last change, at most 100 a page; the same words as for releases.");
        feeds.MapGet(Records + "/{ocid}", GetRecord).WithSummary("The record of one process, in a package of its own.");
        app.MapGet("/tenders/{id:int}/record", (int id, PublisherSettings publisher) =>
            Results.Redirect($"~{Records}/{publisher.Ocid(id)}")).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ListReleases(
        ReleaseFeed feed, PublisherSettings publisher, TimeProvider clock, CancellationToken stop,
        string? cursor = null, int? limit = null, string? updatedFrom = null, string? updatedTo = null)
    {
        var page = await feed.PageAsync(FeedQuery.Of(cursor, limit, updatedFrom, updatedTo), stop);
        var words = Words(limit, updatedFrom, updatedTo);
        var next = page.HasMore ? Address(publisher, Releases, words, Cursor.After(page.Entries[^1].Number)) : null;
        return FeedAnswer.Of(Package.OfReleases(
            publisher, Address(publisher, Releases, words, cursor), LastOf(page.Entries, clock),
            page.Entries.Select(Feeds.Records.Content), next));
    }

    private static async Task<IResult> ListRecords(
        RecordFeed feed, PublisherSettings publisher, TimeProvider clock, CancellationToken stop,
        string? cursor = null, int? limit = null, string? updatedFrom = null, string? updatedTo = null)
    {
        var page = await feed.PageAsync(FeedQuery.Of(cursor, limit, updatedFrom, updatedTo), stop);
        var words = Words(limit, updatedFrom, updatedTo);
        var next = page.HasMore ? Address(publisher, Records, words, Cursor.After(page.Entries[^1][^1].Number)) : null;
        return FeedAnswer.Of(Package.OfRecords(
            publisher, Address(publisher, Records, words, cursor), LastOf(page.Entries.SelectMany(one => one), clock),
            page.Entries.Select(Feeds.Records.Of), next));
    }

    private static async Task<IResult> GetRelease(
        string releaseId, ReleaseFeed feed, PublisherSettings publisher, CancellationToken stop) =>
        await feed.FindAsync(releaseId, stop) is { } release
            ? FeedAnswer.Of(Package.OfReleases(
                publisher, publisher.Page($"{Releases}/{releaseId}"), release.Date, [Feeds.Records.Content(release)], null))
            : throw NotThere;

    private static async Task<IResult> GetRecord(
        string ocid, RecordFeed feed, PublisherSettings publisher, CancellationToken stop) =>
        await feed.FindAsync(ocid, stop) is { Count: > 0 } releases
            ? FeedAnswer.Of(Package.OfRecords(
                publisher, publisher.Page($"{Records}/{ocid}"), releases[^1].Date, [Feeds.Records.Of(releases)], null))
            : throw NotThere;

    // An empty page changes with the next release only, so any fixed moment will do for it.
    private static DateTimeOffset LastOf(IEnumerable<PublishedRelease> releases, TimeProvider clock) =>
        releases.Select(r => (DateTimeOffset?)r.Date).Max() ?? new DateTimeOffset(clock.GetUtcNow().Date, TimeSpan.Zero);

    private static Dictionary<string, string?> Words(int? limit, string? updatedFrom, string? updatedTo) =>
        new(StringComparer.Ordinal)
        {
            ["limit"] = limit?.ToString(CultureInfo.InvariantCulture),
            ["updatedFrom"] = updatedFrom,
            ["updatedTo"] = updatedTo,
        };

    private static string Address(
        PublisherSettings publisher, string feed, Dictionary<string, string?> words, string? cursor) =>
        QueryHelpers.AddQueryString(publisher.Page(feed), words.Append(new("cursor", cursor))
            .Where(word => !string.IsNullOrEmpty(word.Value)));

    private static DomainError NotThere =>
        new(new Refusal("WEB-404", "", "We could not find that. It may have been removed."));
}
