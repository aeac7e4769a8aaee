namespace TenderFlow.Domain.Tendering;

/// <summary>A written answer in a bid.</summary>
/// <param name="AskedItemId">What it answers.</param>
/// <param name="Text">The answer; empty when cleared.</param>
public sealed record BidAnswer(int AskedItemId, string Text);

/// <summary>A file in a bid, known by its fingerprint from the moment it is announced.</summary>
/// <param name="AskedItemId">What it answers.</param>
/// <param name="Name">The cleaned name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Fingerprint, 64 lower-case hexadecimal digits.</param>
/// <param name="UploadBegan">When the server began to hear of it, in UTC.</param>
/// <param name="DocumentId">The stored document; null while the bytes have not come.</param>
/// <param name="ReceivedAt">When the bytes were stored, in UTC; null while they have not come.</param>
public sealed record BidDocument(
    int AskedItemId, string Name, long Size, string Sha256, DateTimeOffset UploadBegan, int? DocumentId,
    DateTimeOffset? ReceivedAt);
