using System.Collections.Concurrent;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>A document store for runs that leave nothing behind: the virtual clock and tests.</summary>
public sealed class MemoryDocumentStore : IDocumentStore
{
    private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<StoredDocument> SaveAsync(
        Stream content, DocumentLimits limits, ContentCheck? whyNot, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        var stored = await HashingCopy.RunAsync(content, copy, limits, cancellation);
        copy.Position = 0;
        if (whyNot?.Invoke(copy) is { } refusal)
        {
            throw new DomainError(refusal);
        }

        kept.TryAdd(stored.Sha256, copy.ToArray());
        return stored;
    }

    /// <inheritdoc />
    public Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(
            kept.TryGetValue(ContentAddress.Checked(sha256), out var bytes)
                ? new MemoryStream(bytes, writable: false)
                : null);

    /// <inheritdoc />
    public Task<bool> ExistsAsync(string sha256, CancellationToken cancellation) =>
        Task.FromResult(kept.ContainsKey(ContentAddress.Checked(sha256)));

    /// <inheritdoc />
    public async Task<bool> VerifyAsync(string sha256, CancellationToken cancellation)
    {
        await using var content = await OpenReadAsync(sha256, cancellation);
        return content is not null && await HashingCopy.HashAsync(content, cancellation) == sha256;
    }
}
