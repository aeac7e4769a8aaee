using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Api.Bids;

/// <summary>The files of a provider's own draft.</summary>
internal static class BidFileRoutes
{
    // One MB above the largest file, for what a multipart body adds around it.
    private const int MostMegabytes = 501;

    public static void MapBidFiles(this RouteGroupBuilder api)
    {
        var files = api.MapGroup("/tenders/{id:int}/bid/files/{askedItemId:int}").WithTags("Bidding")
            .RequireAuthorization(Policies.Provider);
        files.MapPut("", Put).WithMetadata(new AcceptsFilesAttribute(MostMegabytes))
            .WithSummary("Streams a file into the draft: as the body with ?name=, or as multipart; ?sha256= proves it came whole.");
        files.MapGet("", Get).WithSummary("Downloads a file of the draft.");
        files.MapDelete("", Delete).WithSummary("Takes a file out of the draft.");
    }

    private static async Task<Ok<OwnBidAnswer>> Put(
        int id, int askedItemId, HttpContext http, UploadToBid upload, ReadBids bids, CancellationToken stop,
        string? name = null, string? sha256 = null)
    {
        var actor = http.User.ActorOf();
        var file = await UploadBody.OpenAsync(http.Request, name, stop);
        await upload.RunAsync(
            actor, id, new IncomingFile(askedItemId, file.Name, file.Content, RequestBegan.Of(http), sha256), stop);
        return TypedResults.Ok(await bids.OwnAsync(actor, id, stop));
    }

    private static Task<IResult> Get(int id, int askedItemId, HttpContext http, ReadBids bids, CancellationToken stop) =>
        bids.OwnFileAsync(http.User.ActorOf(), id, askedItemId, stop);

    private static async Task<Ok<OwnBidAnswer>> Delete(
        int id, int askedItemId, HttpContext http, WorkOnBid work, ReadBids bids, CancellationToken stop)
    {
        var actor = http.User.ActorOf();
        await work.DetachAsync(actor, id, askedItemId, stop);
        return TypedResults.Ok(await bids.OwnAsync(actor, id, stop));
    }
}
