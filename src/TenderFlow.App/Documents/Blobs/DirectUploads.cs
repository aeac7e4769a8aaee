using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace TenderFlow.App.Documents.Blobs;

/// <summary>
/// Lets a browser send a file straight to the storage, in blocks that need not be sent again after a break. What comes
/// that way is nothing but bytes: the way in for files looks at it afterwards, as at any upload.
/// </summary>
public sealed class DirectUploads(BlobContainers containers, BlobSignatures signatures)
{
    /// <summary>How large a block is, in bytes. The last one may be smaller.</summary>
    public const int BlockBytes = 4 * 1024 * 1024;

    // Long enough for a large file on a slow line; after it, the page asks again and goes on where it was.
    private static readonly TimeSpan AddressLasts = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    /// <summary>An address to which the blocks of this file may be sent. The same file gets the same place again.</summary>
    public Task<Uri> OpenAsync(ComingFile file, CancellationToken cancellationToken) => signatures.SignAsync(
        containers.Arriving.GetBlobClient(file.Place),
        // Reading shows the sender which blocks have come.
        BlobSasPermissions.Create | BlobSasPermissions.Write | BlobSasPermissions.Read,
        AddressLasts, null, cancellationToken);

    /// <summary>The bytes as they came; null when they have not all come, or not in the size that was told.</summary>
    public async Task<Stream?> TakeAsync(ComingFile file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await containers.Arriving.GetBlobClient(file.Place).OpenReadAsync(
                new BlobOpenReadOptions(allowModifications: false) { BufferSize = BlockBytes }, cancellationToken);
            if (content.Length == file.Size)
            {
                return content;
            }

            await content.DisposeAsync();
            return null;
        }
        catch (RequestFailedException gone) when (gone.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>Clears the place of a file that was dealt with.</summary>
    public Task DropAsync(ComingFile file, CancellationToken cancellationToken) =>
        containers.Arriving.GetBlobClient(file.Place).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Deletes what came more than a day ago and was never used. In Azure a rule of the account does the same.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> RemoveLeftoversAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var blob in containers.Arriving.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified < now - LeftoverAge)
            {
                await containers.Arriving.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
                removed++;
            }
        }

        return removed;
    }
}

/// <summary>A file that a browser is going to send.</summary>
/// <param name="Slot">The place it is for, as <c>bid:42:7:prices</c>: nobody else's file can be named by it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its bytes, counted.</param>
/// <param name="Modified">When it was last changed, as the browser says it, so that blocks of two versions never mix.</param>
public sealed record ComingFile(string Slot, string Name, long Size, string Modified)
{
    /// <summary>Where its blocks lie: the same for the same file in the same slot, and no text of a person in it.</summary>
    public string Place => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Slot}\n{Size}\n{Modified}\n{Name}"))));
}
