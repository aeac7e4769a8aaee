using Microsoft.EntityFrameworkCore;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>Reads processes in the order in which they last changed, each with all its releases.</summary>
public sealed class RecordFeed(UnitOfWork unitOfWork)
{
    /// <summary>A page of processes, and whether there are more.</summary>
    public Task<FeedPage<IReadOnlyList<PublishedRelease>>> PageAsync(FeedQuery query, CancellationToken stop) =>
        unitOfWork.ReadAsync(async db =>
        {
            var all = db.Set<PublishedRelease>();
            var newest = all.GroupBy(r => r.Ocid).Select(process => process.Max(r => r.Number));
            var found = await ReleaseFeed.Between(all.Where(r => newest.Contains(r.Number)), query)
                .Where(r => r.Number > query.After).OrderBy(r => r.Number).Take(query.Limit + 1)
                .Select(r => r.Ocid).ToListAsync(stop);
            var page = FeedPage<string>.Of(found, query.Limit);
            var ocids = page.Entries.ToList();
            var releases = (await all.Where(r => ocids.Contains(r.Ocid)).OrderBy(r => r.Number).ToListAsync(stop))
                .ToLookup(r => r.Ocid, StringComparer.Ordinal);
            return new FeedPage<IReadOnlyList<PublishedRelease>>(
                [.. page.Entries.Select(ocid => releases[ocid].ToList())], page.HasMore);
        }, stop);

    /// <summary>The releases of a process, oldest first; empty when there is none.</summary>
    public Task<List<PublishedRelease>> FindAsync(string ocid, CancellationToken stop) => unitOfWork.ReadAsync(
        db => db.Set<PublishedRelease>().Where(r => r.Ocid == ocid).OrderBy(r => r.Number).ToListAsync(stop), stop);
}
