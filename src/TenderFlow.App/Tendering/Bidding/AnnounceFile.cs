using System.Buffers;
using TenderFlow.App.Documents;
using TenderFlow.App.People.SignIn;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>
/// Hears of a file by its fingerprint before its bytes come. A bid sent meanwhile counts as in time; the same bytes
/// must follow (INV-5).
/// </summary>
public static class AnnounceFile
{
    private const int FingerprintLength = 64;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/tenders/{id:int}/bid/fingerprints", PostAsync).RequireAuthorization(Policies.Provider);

    private static async Task<IResult> PostAsync(
        int id, AnnouncedFile file, HttpContext http, WorkOnBid workOnBid, DocumentLimits limits)
    {
        var name = FileName.Clean(file.Name, limits);
        FileType.Named(name);
        if (WhyNot(file, limits) is { } refusal)
        {
            throw new DomainError(refusal);
        }

        await workOnBid.AttachAsync(
            http.User.ActorOf(), id,
            new(file.ItemId, name, file.Size, file.Sha256!, RequestBegan.Of(http), null, null), http.RequestAborted);
        return Results.NoContent();
    }

    private static Refusal? WhyNot(AnnouncedFile file, DocumentLimits limits) => file switch
    {
        { Size: <= 0 } => new("DOC-5", "file", "This file is empty. Choose a file with something in it."),
        _ when file.Size > limits.MaxBytes =>
            new("DOC-5", "file", $"This file is too large. Choose one of {FileSize.InWords(limits.MaxBytes)} or less."),
        _ when file.Sha256?.Length != FingerprintLength || file.Sha256.AsSpan().ContainsAnyExcept(LowerHex) =>
            new("SUB-1", "file", "The fingerprint must be a SHA-256 in 64 small letters and digits."),
        _ => null,
    };
}

/// <summary>A file that will come.</summary>
/// <param name="ItemId">The asked item it answers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its bytes, counted.</param>
/// <param name="Sha256">Its fingerprint, 64 lower-case hexadecimal digits.</param>
public sealed record AnnouncedFile(int ItemId, string? Name, long Size, string? Sha256);
