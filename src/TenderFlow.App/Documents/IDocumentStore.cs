using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>Says why the bytes just received may not be kept; null when they may. The stream can seek.</summary>
public delegate Refusal? ContentCheck(Stream content);

/// <summary>
/// Keeps bytes under their own SHA-256. The same bytes are kept once, and bytes never change (DOC-5).
/// </summary>
public interface IDocumentStore
{
    /// <summary>Reads the stream to its end and keeps it, or keeps nothing at all.</summary>
    /// <param name="content">Read once, forwards, through a small buffer.</param>
    /// <param name="limits">Reading stops one byte over the size limit.</param>
    /// <param name="whyNot">Looks at the whole content before it is kept; null to keep anything.</param>
    /// <param name="cancellation">Nothing is kept after a cancellation.</param>
    /// <exception cref="DomainError">The content is empty, too large, refused, or the disk is full.</exception>
    Task<StoredDocument> SaveAsync(
        Stream content, DocumentLimits limits, ContentCheck? whyNot, CancellationToken cancellation);

    /// <summary>The bytes, as a stream that can seek; null when the store does not hold them.</summary>
    Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation);

    /// <summary>Whether the store holds these bytes.</summary>
    Task<bool> ExistsAsync(string sha256, CancellationToken cancellation);

    /// <summary>
    /// An address from which a browser may fetch the bytes itself for some minutes; null when they must come through us.
    /// </summary>
    Task<Uri?> LinkAsync(Document document, CancellationToken cancellation) => Task.FromResult<Uri?>(null);

    /// <summary>Whether the bytes are there and still hash to their address (INV-4).</summary>
    Task<bool> VerifyAsync(string sha256, CancellationToken cancellation);
}
