namespace TenderFlow.Durable.Embedded;

/// <summary>
/// The engine's database could not take a change just now: it is in use elsewhere, or the disk is full.
/// </summary>
public sealed class StorageUnavailableException(Exception cause)
    : Exception("The change could not be saved just now, and nothing was changed. Try again in a moment.", cause);
