using System.Runtime.CompilerServices;

namespace TenderFlow.App.Tests.Architecture;

/// <summary>The files of the checkout that people write, without what builds and tools leave behind.</summary>
internal static class SourceTree
{
    private static readonly string[] Leftovers = ["bin", "obj", "node_modules", "TestResults", ".git", ".vs", ".idea"];
    private static readonly string[] TopLeftovers = ["artifacts", "data", "src/TenderFlow.App/wwwroot"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file below a folder, as paths from the top folder with forward slashes, in order.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.Exists(At(folder))
            ? Walk(At(folder)).Select(Named).Where(f => extensions.Length == 0 || extensions.Any(f.EndsWith))
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>C# and Razor files below a folder; migrations are generated and left out.</summary>
    public static IEnumerable<string> Code(string folder) =>
        Files(folder, ".cs", ".razor").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal));

    public static string At(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    public static bool Exists(string path) => File.Exists(At(path)) || Directory.Exists(At(path));

    private static string Named(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git").Concat(
            Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Walk));

    private static bool IsOurs(string folder) =>
        !Leftovers.Contains(Path.GetFileName(folder)) && !TopLeftovers.Contains(Named(folder))
        && new DirectoryInfo(folder).LinkTarget is null;

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // A deterministic build may make up the path of the source; the program's own folder stays true.
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) })
        {
            for (var at = start is null ? null : new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "TenderFlow.sln")))
                {
                    return at.FullName;
                }
            }
        }
        throw new InvalidOperationException("No folder above the tests holds TenderFlow.sln.");
    }
}
