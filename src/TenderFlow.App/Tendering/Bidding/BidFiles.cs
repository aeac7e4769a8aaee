using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>Gives the files of bids: its own to each bidder, those of counting bids to the buyer after the opening (INV-6).</summary>
public static class BidFiles
{
    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tenders/{id:int}/bid/files/{documentId:int}", OwnAsync).RequireAuthorization(Policies.Provider);
        app.MapGet("/tenders/{id:int}/bids/{bidId:int}/files/{documentId:int}", ToBuyerAsync)
            .RequireAuthorization(Policies.Commissioner);
    }

    private static async Task<IResult> OwnAsync(
        int id, int documentId, HttpContext http, UnitOfWork records, IDocumentStore store)
    {
        var own = http.User.ActorOf().OrganisationId;
        var document = await records.ReadAsync(async db =>
            await WorkOnBid.FindAsync(db, id, own, http.RequestAborted) is { } bid
            && bid.Submissions.SelectMany(s => s.Files).Concat(bid.Documents).Any(f => f.DocumentId == documentId)
                ? await db.FindAsync<Document>([documentId], http.RequestAborted)
                : null, http.RequestAborted);
        return await SendAsync(document, store, http.RequestAborted);
    }

    private static async Task<IResult> ToBuyerAsync(
        int id, int bidId, int documentId, HttpContext http, UnitOfWork records, ReadingRoom room, IDocumentStore store)
    {
        var reader = http.User.ActorOf();
        var buyer = await records.ReadAsync(db => db.Set<Tender>().Where(t => t.Id == id).Select(t => (int?)t.BuyerId)
            .SingleOrDefaultAsync(http.RequestAborted), http.RequestAborted);
        var bids = buyer == reader.OrganisationId
            ? await room.ReadAsync(reader, id, BidPart.File, bidId, http.RequestAborted)
            : null;
        var document = bids is [var bid] && bid.Sent.Files.Exists(f => f.DocumentId == documentId)
            ? await records.ReadAsync(
                async db => await db.FindAsync<Document>([documentId], http.RequestAborted), http.RequestAborted)
            : null;
        return await SendAsync(document, store, http.RequestAborted);
    }

    private static async Task<IResult> SendAsync(
        Document? document, IDocumentStore store, CancellationToken cancellationToken) =>
        document is not null && await store.SendAsync(document, cancellationToken) is { } sent ? sent : Results.NotFound();
}
