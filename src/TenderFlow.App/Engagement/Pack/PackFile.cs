using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Engagement.Pack;

/// <summary>A file that was shown to people, for everyone.</summary>
internal static class PackFile
{
    public static async Task<IResult> Send(
        int id, int place, UnitOfWork unitOfWork, IDocumentStore store, CancellationToken cancellationToken)
    {
        var file = await unitOfWork.ReadAsync(async db =>
        {
            var round = await db.Set<EngagementRound>().SingleOrDefaultAsync(
                r => r.Id == id && r.OpenedAt != null, cancellationToken);
            return round?.Materials.ElementAtOrDefault(place)?.DocumentId is { } document
                ? await db.Set<Document>().SingleOrDefaultAsync(d => d.Id == document, cancellationToken)
                : null;
        }, cancellationToken);
        return file is not null && await store.SendAsync(file, cancellationToken) is { } sent ? sent : TypedResults.NotFound();
    }
}
