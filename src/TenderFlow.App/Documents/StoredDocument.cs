namespace TenderFlow.App.Documents;

/// <summary>Bytes that a store holds for good.</summary>
/// <param name="Sha256">Their SHA-256 as 64 lower-case hexadecimal digits: the address and the proof (DOC-5).</param>
/// <param name="Size">Their number.</param>
public sealed record StoredDocument(string Sha256, long Size);
