using TenderFlow.Durable.Embedded;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>The folder that holds everything. Bids lie in it, so only its owner may look inside.</summary>
public static class DataFolder
{
    /// <summary>The file of the orchestrations. Whoever runs them holds the whole folder.</summary>
    public const string Orchestrations = "orchestrations.db";

    /// <summary>Makes sure that no running TenderFlow uses the folder.</summary>
    /// <exception cref="DatabaseNotOpenedException">One does.</exception>
    public static void MustBeFree(string path) => EmbeddedEngine.ThrowIfOpen(Path.Combine(path, Orchestrations));

    /// <summary>Makes the folder if it is not there.</summary>
    /// <exception cref="IOException">It cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
