using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>
/// A document store in a folder: <c>ab/cd/abcd…</c>. A file appears there whole, by a rename on the same disk,
/// so a crash leaves it complete or absent (INV-4). No text of a user is ever part of a path.
/// </summary>
public class FolderDocumentStore : IDocumentStore
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);
    private readonly string root;
    private readonly string arriving;
    private readonly ILogger<FolderDocumentStore> log;
    private readonly bool flushToDisk;

    /// <summary>Opens the store and makes its folder if need be.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="log">Told when the disk is full.</param>
    /// <param name="flushToDisk">Waits for the disk before a save counts; off only where loss is harmless.</param>
    public FolderDocumentStore(string root, ILogger<FolderDocumentStore> log, bool flushToDisk = true)
    {
        this.root = Path.GetFullPath(root);
        arriving = Path.Combine(this.root, "arriving");
        this.log = log;
        this.flushToDisk = flushToDisk;
        Directory.CreateDirectory(arriving);
    }

    /// <inheritdoc />
    public async Task<StoredDocument> SaveAsync(
        Stream content, DocumentLimits limits, ContentCheck? whyNot, CancellationToken cancellation)
    {
        // The name lives only until the rename and nobody sees it, so it need not be repeatable.
        var part = Path.Combine(arriving, Path.GetRandomFileName() + ".part");
        try
        {
            var stored = await ReceiveAsync(content, part, limits, cancellation);
            if (whyNot is not null)
            {
                await using var check = OpenFile(part);
                if (whyNot(check) is { } refusal)
                {
                    throw new DomainError(refusal);
                }
            }

            MoveIntoPlace(part, stored.Sha256);
            return stored;
        }
        catch (IOException full) when (DiskFull.Explains(full))
        {
            log.LogError(full, "The disk of the document store is full. A file was refused and nothing was kept.");
            throw new DomainError(FileRefusals.StorageFull);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <inheritdoc />
    public Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation)
    {
        var path = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(path) ? OpenFile(path) : null);
    }

    /// <inheritdoc />
    public Task<bool> ExistsAsync(string sha256, CancellationToken cancellation) =>
        Task.FromResult(File.Exists(PathOf(sha256)));

    /// <inheritdoc />
    public async Task<bool> VerifyAsync(string sha256, CancellationToken cancellation)
    {
        await using var content = await OpenReadAsync(sha256, cancellation);
        return content is not null && await HashingCopy.HashAsync(content, cancellation) == sha256;
    }

    /// <summary>Deletes what broken uploads left behind more than a day ago. Returns how many files went.</summary>
    public int RemoveLeftovers(DateTimeOffset now)
    {
        var old = Directory.EnumerateFiles(arriving, "*.part")
            .Where(file => File.GetLastWriteTimeUtc(file) < (now - LeftoverAge).UtcDateTime)
            .ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <summary>Makes the file that an upload is written to first.</summary>
    protected virtual Stream CreatePart(string path) =>
        new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.SequentialScan);

    private async Task<StoredDocument> ReceiveAsync(
        Stream content, string part, DocumentLimits limits, CancellationToken cancellation)
    {
        await using var file = CreatePart(part);
        var stored = await HashingCopy.RunAsync(content, file, limits, cancellation);
        if (flushToDisk && file is FileStream onDisk)
        {
            onDisk.Flush(flushToDisk: true);
        }

        return stored;
    }

    private void MoveIntoPlace(string part, string sha256)
    {
        var place = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        // Replacing the same bytes is harmless, and heals a copy that the disk has damaged.
        File.Move(part, place, overwrite: true);
    }

    private string PathOf(string sha256)
    {
        var name = ContentAddress.Checked(sha256);
        return Path.Combine(root, name[..2], name[2..4], name);
    }
}
