namespace TenderFlow.Domain.Tendering;

/// <summary>A written answer in a bid.</summary>
/// <param name="AskedItemId">What it answers.</param>
/// <param name="Text">The answer; empty when cleared.</param>
public sealed record BidAnswer(int AskedItemId, string Text);

/// <summary>A file in a bid, known by its fingerprint from the moment it is announced.</summary>
public sealed class BidDocument
{
    private BidDocument() { }

    /// <summary>Announces a file.</summary>
    /// <param name="askedItemId">What it answers.</param>
    /// <param name="name">The cleaned name.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="sha256">Fingerprint, 64 lower-case hexadecimal digits.</param>
    /// <param name="uploadBegan">When the server began to hear of it, in UTC.</param>
    /// <param name="documentId">The stored document; null while the bytes have not come.</param>
    /// <param name="receivedAt">When the bytes were stored, in UTC; null while they have not come.</param>
    public BidDocument(
        int askedItemId, string name, long size, string sha256, DateTimeOffset uploadBegan,
        int? documentId, DateTimeOffset? receivedAt)
    {
        AskedItemId = askedItemId;
        Name = name;
        Size = size;
        Sha256 = sha256;
        UploadBegan = uploadBegan;
        DocumentId = documentId;
        ReceivedAt = receivedAt;
    }

    /// <summary>What it answers.</summary>
    public int AskedItemId { get; private set; }

    /// <summary>The cleaned name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Fingerprint, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When the server began to hear of it, in UTC.</summary>
    public DateTimeOffset UploadBegan { get; private set; }

    /// <summary>The stored document; null while the bytes have not come.</summary>
    public int? DocumentId { get; private set; }

    /// <summary>When the bytes were stored, in UTC; null while they have not come.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>A copy that later changes of the draft cannot reach.</summary>
    internal BidDocument Copy() => new(AskedItemId, Name, Size, Sha256, UploadBegan, DocumentId, ReceivedAt);

    internal void Receive(int documentId, DateTimeOffset now)
    {
        DocumentId = documentId;
        ReceivedAt = now;
    }
}
