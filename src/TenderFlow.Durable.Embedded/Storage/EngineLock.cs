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
            throw new DatabaseNotOpenedException(
                $"Another TenderFlow is using the folder {Path.GetDirectoryName(path)}. Stop that one first, or choose another folder.",
                exception);
        }
    }

    /// <summary>Throws if an engine has the file open now.</summary>
    public static void ThrowIfHeld(string databasePath)
    {
        if (File.Exists(databasePath + ".lock"))
        {
            new EngineLock(databasePath).Dispose();
        }
    }

    public void Dispose() => _file?.Dispose();
}
