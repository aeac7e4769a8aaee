namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Keeps a second engine off the same file. The system frees it however the process ends.</summary>
internal sealed class EngineLock : IDisposable
{
    private readonly FileStream? _file;

    public EngineLock(string databasePath)
    {
        if (string.Equals(databasePath, EmbeddedEngineOptions.InMemory, StringComparison.Ordinal))
        {
            return;
        }

        var path = Path.GetFullPath(databasePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            _file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not FileNotFoundException and not DirectoryNotFoundException)
        {
            throw new InvalidOperationException(
                $"The data in '{path}' cannot be opened. Another TenderFlow may be using it: stop that one first.",
                exception);
        }
    }

    public void Dispose() => _file?.Dispose();
}
