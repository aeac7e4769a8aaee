namespace TenderFlow.App.Platform.Incoming;

/// <summary>A file that somebody put straight into storage.</summary>
/// <param name="Name">Its name below the container for uploads.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ArrivedFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Takes files that arrived. It may be told twice, so it must not mind.</summary>
public interface IFileHandler
{
    /// <summary>Does what a new file asks for. An exception brings it again, five times in all.</summary>
    Task HandleAsync(ArrivedFile file, CancellationToken cancellationToken);
}
