using TenderFlow.App.Documents;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Faults;

/// <summary>A document store that survives crashes of the application, and fails when it is told to.</summary>
internal sealed class DocumentVault(Gate gate, Clock clock, Troubles troubles) : IDocumentStore
{
    private readonly MemoryDocumentStore store = new();

    /// <summary>What goes wrong next; empty while all is well.</summary>
    public Queue<Mishap> Mishaps { get; } = new();

    public int FaultsDone { get; private set; }

    public async Task<StoredDocument> SaveAsync(
        Stream content, DocumentLimits limits, ContentCheck? whyNot, CancellationToken cancellation)
    {
        var mishap = Mishaps.Count > 0 ? Mishaps.Dequeue() : null;
        if (mishap is not null)
        {
            FaultsDone++;
            troubles.Add(clock.Now, clock.Now + mishap.Takes);
            clock.Pass(mishap.Takes);
        }

        if (mishap?.Kind == MishapKind.FailsBefore)
        {
            throw new IOException("The file could not be stored.");
        }

        gate.Pass("a document");
        var stored = await store.SaveAsync(content, limits, whyNot, cancellation);
        return mishap?.Kind == MishapKind.FailsAfter
            ? throw new IOException("The file was stored, but the line broke before the answer.")
            : stored;
    }

    /// <summary>What the store holds under an address; for the checks.</summary>
    public byte[]? Bytes(string sha256)
    {
        using var content = store.OpenReadAsync(sha256, CancellationToken.None).GetAwaiter().GetResult() as MemoryStream;
        return content?.ToArray();
    }

    public Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation) =>
        store.OpenReadAsync(sha256, cancellation);

    public Task<bool> ExistsAsync(string sha256, CancellationToken cancellation) => store.ExistsAsync(sha256, cancellation);

    public Task<bool> VerifyAsync(string sha256, CancellationToken cancellation) => store.VerifyAsync(sha256, cancellation);
}
