using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Running;

/// <summary>The data folder of a demonstration. Only what a demonstration made is ever removed.</summary>
public static class DemoFolder
{
    private static readonly string[] OwnFolders = ["documents", "mail", "keys"];
    private static readonly string[] OwnFiles = ["tenderflow.db*", "orchestrations.db*", "secret.key", "bank-holidays.heeded"];

    /// <summary>Finds where to go on, or makes the folder ready for a new play.</summary>
    /// <returns>The state to begin from.</returns>
    /// <exception cref="DomainError">The folder holds something that is no demonstration's, or what it holds cannot be read.</exception>
    public static DemoState Prepare(DemoSettings settings)
    {
        Directory.CreateDirectory(settings.Folder);
        DataFolder.MustBeFree(settings.Folder);
        var known = DemoState.Read(settings.Folder);
        if (known is null && Directory.EnumerateFileSystemEntries(settings.Folder).Any())
        {
            throw new DomainError(new Refusal("DEMO", "data",
                $"The folder {settings.Folder} holds other things. Choose an empty folder with --data."));
        }

        if (known is { Finished: false } && known.Fits(settings))
        {
            return known;
        }

        if (known is not null)
        {
            Clear(settings.Folder);
        }

        var fresh = new DemoState(settings.Seed, settings.Tenders, settings.Months, DemoSettings.Starts, Finished: false);
        fresh.Save(settings.Folder);
        return fresh;
    }

    private static void Clear(string folder)
    {
        foreach (var own in OwnFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(own, recursive: true);
        }

        foreach (var own in OwnFiles.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).ToList())
        {
            File.Delete(own);
        }
    }
}
