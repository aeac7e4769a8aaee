namespace TenderFlow.App.Documents;

/// <summary>A file that passed every check and is safe in the store, but is not yet part of anything.</summary>
/// <param name="Name">Its cleaned name.</param>
/// <param name="Type">Its type, by name and by content.</param>
/// <param name="Stored">Its bytes in the store.</param>
/// <param name="StartedAt">When its first byte arrived, UTC.</param>
/// <param name="SavedAt">When its last byte was safe, UTC.</param>
public sealed record AcceptedFile(
    string Name, FileType Type, StoredDocument Stored, DateTimeOffset StartedAt, DateTimeOffset SavedAt);
