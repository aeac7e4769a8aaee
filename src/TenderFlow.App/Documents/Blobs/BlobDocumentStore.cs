using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents.Blobs;

/// <summary>
/// A document store in blob storage: <c>ab/abcd…</c>. A blob appears whole, and only if there is none of its name, so
/// nothing is ever written over (INV-4). Nothing here deletes.
/// </summary>
public sealed class BlobDocumentStore(
    BlobContainers containers, BlobSignatures signatures, ILogger<BlobDocumentStore> log) : IDocumentStore
{
    private const int PieceBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<StoredDocument> SaveAsync(
        Stream content, DocumentLimits limits, ContentCheck? whyNot, CancellationToken cancellation)
    {
        try
        {
            // A check reads back and forth, and what fails it may never reach the storage.
            await using var copy = TemporaryCopy.Open();
            var stored = await HashingCopy.RunAsync(content, copy, limits, cancellation);
            copy.Position = 0;
            if (whyNot?.Invoke(copy) is { } refusal)
            {
                throw new DomainError(refusal);
            }

            await KeepAsync(stored.Sha256, copy, cancellation);
            return stored;
        }
        catch (IOException full) when (DiskFull.Explains(full))
        {
            log.LogError(full, "The disk for files on their way is full. A file was refused and nothing was kept.");
            throw new DomainError(FileRefusals.StorageFull);
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation)
    {
        var blob = containers.Kept.GetBlobClient(NameOf(sha256));
        try
        {
            return await blob.OpenReadAsync(
                new BlobOpenReadOptions(allowModifications: false) { BufferSize = PieceBytes }, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(string sha256, CancellationToken cancellation) =>
        await containers.Kept.GetBlobClient(NameOf(sha256)).ExistsAsync(cancellation);

    /// <inheritdoc/>
    public async Task<bool> VerifyAsync(string sha256, CancellationToken cancellation)
    {
        await using var content = await OpenReadAsync(sha256, cancellation);
        return content is not null && await HashingCopy.HashAsync(content, cancellation) == sha256;
    }

    /// <inheritdoc/>
    public async Task<Uri?> LinkAsync(Document document, CancellationToken cancellation)
    {
        var blob = containers.Kept.GetBlobClient(NameOf(document.Sha256));
        return await blob.ExistsAsync(cancellation)
            ? await signatures.SignAsync(
                blob, BlobSasPermissions.Read, LinkLasts,
                sas =>
                {
                    sas.ContentType = document.MediaType;
                    sas.ContentDisposition = DocumentDownload.Disposition(document.Name);
                    sas.CacheControl = "private, no-store";
                },
                cancellation)
            : null;
    }

    private static string NameOf(string sha256)
    {
        var name = ContentAddress.Checked(sha256);
        return $"{name[..2]}/{name}";
    }

    private async Task KeepAsync(string sha256, Stream copy, CancellationToken cancellation)
    {
        var blob = containers.Kept.GetBlobClient(NameOf(sha256));
        // The same bytes need not travel twice.
        if (await blob.ExistsAsync(cancellation))
        {
            return;
        }

        copy.Position = 0;
        try
        {
            await blob.UploadAsync(copy, new BlobUploadOptions
            {
                Conditions = new() { IfNoneMatch = ETag.All },
                // Each piece is held against its checksum by the storage.
                TransferValidation = new() { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 },
                TransferOptions = new() { InitialTransferSize = PieceBytes, MaximumTransferSize = PieceBytes },
            }, cancellation);
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists
            || there.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            // Somebody else sent the same bytes at the same time.
        }
    }
}
