using Microsoft.EntityFrameworkCore;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>Reads releases in the order in which they were published.</summary>
public sealed class ReleaseFeed(UnitOfWork unitOfWork)
{
    /// <summary>A page of releases, and whether there are more.</summary>
    public Task<FeedPage<PublishedRelease>> PageAsync(FeedQuery query, CancellationToken stop) =>
        unitOfWork.ReadAsync(async db =>
        {
            var found = await Between(db.Set<PublishedRelease>(), query).Where(r => r.Number > query.After)
                .OrderBy(r => r.Number).Take(query.Limit + 1).ToListAsync(stop);
            return FeedPage<PublishedRelease>.Of(found, query.Limit);
        }, stop);

    /// <summary>A release by its number; null when there is none.</summary>
    public Task<PublishedRelease?> FindAsync(string releaseId, CancellationToken stop) => unitOfWork.ReadAsync(
        db => db.Set<PublishedRelease>().SingleOrDefaultAsync(r => r.ReleaseId == releaseId, stop), stop);

    /// <summary>Those published within the dates of a query.</summary>
    internal static IQueryable<PublishedRelease> Between(IQueryable<PublishedRelease> releases, FeedQuery query)
    {
        var (from, to) = (query.From, query.To);
        releases = from is { } first ? releases.Where(r => r.Date >= first) : releases;
        return to is { } last ? releases.Where(r => r.Date < last) : releases;
    }
}

/// <summary>A page of a feed.</summary>
/// <param name="Entries">What is on it.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record FeedPage<T>(IReadOnlyList<T> Entries, bool HasMore)
{
    /// <summary>Makes a page of what was found, when one more than the page holds was asked for.</summary>
    internal static FeedPage<T> Of(List<T> found, int limit) => new(found[..Math.Min(limit, found.Count)], found.Count > limit);
}
