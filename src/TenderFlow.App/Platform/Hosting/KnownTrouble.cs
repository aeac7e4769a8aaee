using TenderFlow.Domain.Cycle;
using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>Trouble that a person at a terminal can do something about.</summary>
internal static class KnownTrouble
{
    /// <summary>What to do, in one line; null when it is a fault of ours.</summary>
    public static string? InWords(Exception trouble) => trouble switch
    {
        DomainError or StorageUnavailableException => trouble.Message,
        UnauthorizedAccessException or IOException =>
            $"{trouble.Message} Choose another folder or address with --data or --urls.",
        _ => null,
    };
}
