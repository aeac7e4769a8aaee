using Xunit;

namespace TenderFlow.App.Tests.Documents;

/// <summary>The files in the folder Samples; its NOTICE.md says where they come from.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "Samples");

    public static Stream Open(string path) => File.OpenRead(Path.Combine(Folder, path));

    public static TheoryData<string> In(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(Folder, folder))
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetFileName(path)),
    ];

    public static IEnumerable<string> Lines(string folder) =>
        Directory.GetFiles(Path.Combine(Folder, folder)).SelectMany(File.ReadAllLines);
}
