using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Documents;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>A provider gives a file for its bid. The bytes are safe in the store before the bid speaks of them.</summary>
public sealed class UploadToBid(UnitOfWork unitOfWork, FileIntake intake, WorkOnBid workOnBid)
{
    /// <summary>Takes a file in and puts it into the draft, or completes one that was announced by its fingerprint (INV-5).</summary>
    /// <param name="actor">Who gives it.</param>
    /// <param name="tenderId">The tender.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <exception cref="DomainError">The file is refused, or this tender does not ask for it.</exception>
    public async Task RunAsync(Actor actor, int tenderId, IncomingFile file, CancellationToken cancellationToken)
    {
        await RefuseInVainAsync(actor, tenderId, file, cancellationToken);
        var accepted = await AcceptAsync(actor, tenderId, file, cancellationToken) with { StartedAt = file.Began };
        await workOnBid.PutAsync(actor, tenderId, file.AskedItemId, accepted, cancellationToken);
    }

    private async Task<AcceptedFile> AcceptAsync(
        Actor actor, int tenderId, IncomingFile file, CancellationToken cancellationToken)
    {
        try
        {
            var accepted = await intake.AcceptAsync(file.Name, file.Content, cancellationToken);
            return file.Fingerprint is { Length: > 0 } told && told != accepted.Stored.Sha256
                ? throw new DomainError(new Refusal(
                    "SUB-1", "file", "Your file changed on its way to us. Please upload it again."))
                : accepted;
        }
        catch (DomainError)
        {
            // A file that can never come must not stand in the draft as one that will.
            await workOnBid.ForgetAnnouncedAsync(actor, tenderId, file.AskedItemId, cancellationToken);
            throw;
        }
    }

    // A large file should not travel only to be turned down for a reason known before.
    private Task<bool> RefuseInVainAsync(
        Actor actor, int tenderId, IncomingFile file, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            actor.MustProvide();
            var tender = await db.Set<Tender>().SingleOrDefaultAsync(t => t.Id == tenderId, cancellationToken);
            return tender is { PublishedAt: not null } && tender.Asked.Exists(
                item => item.Id == file.AskedItemId && item.Kind == AskedKind.Document)
                ? true
                : throw new DomainError(new Refusal(
                    "SUB-4", "file", "This tender does not ask for that file. Reload the page and look again."));
        }, cancellationToken);
}

/// <summary>A file on its way in.</summary>
/// <param name="AskedItemId">What it answers.</param>
/// <param name="Name">Its name as the sender's computer gave it.</param>
/// <param name="Content">Its bytes, read once.</param>
/// <param name="Began">When the request began to arrive, in UTC (SUB-1).</param>
/// <param name="Fingerprint">The SHA-256 that the sender worked out, in lower-case hexadecimal digits; null when it did not.</param>
public sealed record IncomingFile(
    int AskedItemId, string? Name, Stream Content, DateTimeOffset Began, string? Fingerprint);
