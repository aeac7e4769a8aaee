using Microsoft.Data.Sqlite;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.Simulation.Running;

/// <summary>An empty database of the newest shape, made once and copied for each seed.</summary>
internal sealed class Template : IDisposable
{
    public const string DatabaseName = "tenderflow.db";
    private const string MemoryDisk = "/dev/shm";
    private readonly DirectoryInfo home;
    private int copies;

    private Template(DirectoryInfo home) => this.home = home;

    /// <summary>Where nothing reaches a disk, if this machine has such a place.</summary>
    public static async Task<Template> MakeAsync()
    {
        var root = Directory.Exists(MemoryDisk) ? MemoryDisk : Path.GetTempPath();
        var template = new Template(Directory.CreateDirectory(
            Path.Combine(root, "tenderflow-simulation-" + Path.GetRandomFileName())));
        var folder = template.home.CreateSubdirectory("empty").FullName;
        // A fixed secret: the links in messages are part of the history, and the history must repeat.
        await File.WriteAllBytesAsync(Path.Combine(folder, "secret.key"), new byte[32]);
        var gate = new Gate();
        var clock = new Clock(DateTimeOffset.UnixEpoch);
        await using (var application = Application.Build(folder, clock, gate, new(gate, clock, new()), new(gate, clock, new())))
        {
            await DatabaseSetup.MigrateAsync(application.Services, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        return template;
    }

    /// <summary>Makes a data folder that nobody has used.</summary>
    public string MakeCopy()
    {
        var folder = home.CreateSubdirectory($"{Interlocked.Increment(ref copies)}").FullName;
        foreach (var name in new[] { DatabaseName, "secret.key" })
        {
            File.Copy(Path.Combine(home.FullName, "empty", name), Path.Combine(folder, name));
        }

        return folder;
    }

    public void Dispose() => home.Delete(recursive: true);
}
