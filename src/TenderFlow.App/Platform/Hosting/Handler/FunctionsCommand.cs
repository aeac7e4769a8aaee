using System.CommandLine;
using TenderFlow.Durable.Functions.FunctionJson;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>Writes what the Functions host reads, so that it never differs from the code.</summary>
internal static class FunctionsCommand
{
    /// <summary>Builds <c>functions export FOLDER</c>.</summary>
    /// <param name="build">Puts the application together, so that its functions are known.</param>
    public static Command Build(Func<AppSettings, WebApplication> build)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder of the published program." };
        var export = new Command("export", "Write host.json and a function.json for each function.") { folder };
        export.SetAction(async (words, _) =>
        {
            var count = await ExportAsync(build, words.GetValue(folder)!.FullName);
            words.InvocationConfiguration.Output.WriteLine($"Done. The host finds {count} functions there.");
            return 0;
        });
        return new Command("functions", "What the Azure Functions host reads.") { export };
    }

    private static async Task<int> ExportAsync(Func<AppSettings, WebApplication> build, string folder)
    {
        // The functions are known without data, but the application wants a folder to stand in.
        var nowhere = Directory.CreateTempSubdirectory("tenderflow-export-");
        try
        {
            await using var app = build(new AppSettings { DataFolder = nowhere.FullName, UnderFunctionsHost = true });
            return Write(app.Services.GetRequiredService<HandlerFunctions>().Files, folder);
        }
        finally
        {
            nowhere.Delete(recursive: true);
        }
    }

    private static int Write(IReadOnlyList<FunctionFile> functions, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetDirectories(folder).Where(IsOfAFunction))
        {
            Directory.Delete(old, recursive: true);
        }

        foreach (var function in functions)
        {
            function.WriteTo(folder);
        }

        File.WriteAllText(Path.Combine(folder, HostFiles.Host), HostFiles.HostJson);
        File.WriteAllText(Path.Combine(folder, HostFiles.LocalSettings), HostFiles.LocalSettingsJson);
        return functions.Count;
    }

    // A function that is no more would be called for ever. Nothing else is touched.
    private static bool IsOfAFunction(string folder) =>
        Directory.GetFileSystemEntries(folder) is [var only] && Path.GetFileName(only) == FunctionFile.FileName;
}
