using TenderFlow.App.Documents;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>
/// Tells the page's script where to send the blocks of a file, if the store takes them. Without the script, or the store,
/// the file comes with the form.
/// </summary>
public static class DirectUpload
{
    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<DirectUploads>() is not null)
        {
            app.MapPost("/tenders/{id:int}/bid/items/{itemId:int}/blocks", PostAsync)
                .RequireAuthorization(Policies.Provider);
        }
    }

    /// <summary>The file that a form says has come this way; null when the form brings the file itself, or none.</summary>
    public static ComingFile? Named(PostedForm form, Actor sender, int tenderId, int itemId) =>
        long.TryParse(form["sent-size"], out var size) && form["sent-name"] is { Length: > 0 } name
            ? Coming(sender, tenderId, itemId, name, size, form["sent-modified"] ?? "")
            : null;

    private static async Task<IResult> PostAsync(
        int id, int itemId, FileToSend file, HttpContext http, DocumentLimits limits, DirectUploads uploads)
    {
        FileType.Named(FileName.Clean(file.Name, limits));
        if (file.Size <= 0 || file.Size > limits.MaxBytes)
        {
            throw new DomainError(new Refusal(
                "DOC-5", "file", $"Choose a file with something in it, and of {FileSize.InWords(limits.MaxBytes)} or less."));
        }

        var actor = http.User.ActorOf();
        actor.MustProvide();
        var coming = Coming(actor, id, itemId, file.Name!, file.Size, file.Modified ?? "");
        var address = await uploads.OpenAsync(coming, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new PlaceForBlocks(address, DirectUploads.BlockBytes));
    }

    // The place is named by who sends, so nobody can speak of a file that another organisation has sent.
    private static ComingFile Coming(
        Actor sender, int tenderId, int itemId, string name, long size, string modified) =>
        new($"bid:{tenderId}:{sender.OrganisationId}:{itemId}", name, size, modified);
}

/// <summary>A file that the browser has and would like to send.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its bytes, counted.</param>
/// <param name="Modified">When it was last changed, as the browser counts it.</param>
public sealed record FileToSend(string? Name, long Size, string? Modified);

/// <summary>Where its blocks go.</summary>
/// <param name="Address">Open for half an hour, for this file only.</param>
/// <param name="BlockBytes">How large each block but the last is.</param>
public sealed record PlaceForBlocks(Uri Address, int BlockBytes);
