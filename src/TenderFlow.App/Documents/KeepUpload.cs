using TenderFlow.App.Platform.Incoming;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>
/// Keeps a file that was put straight into storage. It must be named after its SHA-256, as our pages name it; so what
/// was damaged on the way is found at once. Kept twice is kept once.
/// </summary>
public sealed class KeepUpload(IDocumentStore store, DocumentLimits limits) : IFileHandler
{
    /// <inheritdoc/>
    /// <exception cref="DomainError">The file is empty, too large, or not what its name says.</exception>
    public async Task HandleAsync(ArrivedFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(file.Bytes.ToArray(), writable: false);
        await store.SaveAsync(bytes, limits, content => WhyNot(file.Name, content), cancellationToken);
    }

    private static Refusal? WhyNot(string name, Stream content)
    {
        content.Position = 0;
        var found = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        content.Position = 0;
        return found == name ? null : new Refusal("INV-4", "", $"The file '{name}' is not what its name says.");
    }
}
