using TenderFlow.App.OpenData.Reading;

namespace TenderFlow.App.Demo.Cast;

/// <summary>The real tenders that come with the program; the folder's NOTICE.md says where they are from.</summary>
public static class ShippedTenders
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo", "Data");

    /// <summary>All of them, always in the same order.</summary>
    public static IReadOnlyList<PublishedTender> ReadAll() =>
        [.. Directory.GetFiles(Folder, "*.release-package.json").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IReadOnlyList<PublishedTender> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        return OpenContractingReader.Read(file, Path.GetFileName(path)).Tenders;
    }
}
