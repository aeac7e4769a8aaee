using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>The one way in for files: a clean name, an allowed type, sound content, then the store.</summary>
public sealed class FileIntake(IDocumentStore store, DocumentLimits limits, TimeProvider clock)
{
    /// <summary>Takes a file in. It is in the store when this returns; nothing is kept when it throws.</summary>
    /// <param name="name">The name as the sender's computer gave it.</param>
    /// <param name="content">Read once, forwards; not kept in memory.</param>
    /// <param name="cancellation">Stops the upload.</param>
    /// <exception cref="DomainError">Name, type or content are refused, in words for the field <c>file</c>.</exception>
    public async Task<AcceptedFile> AcceptAsync(string? name, Stream content, CancellationToken cancellation)
    {
        var startedAt = clock.GetUtcNow();
        var cleaned = FileName.Clean(name, limits);
        var type = FileType.Named(cleaned);
        var stored = await store.SaveAsync(
            content, limits, bytes => type.WhyNot(type, bytes, limits), cancellation);
        return new AcceptedFile(cleaned, type, stored, startedAt, clock.GetUtcNow());
    }
}
