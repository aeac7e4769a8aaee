using System.Text.Json;
using System.Text.Json.Nodes;

namespace TenderFlow.App.Tests.OpenData;

/// <summary>Files of open contracting data that others made; NOTICE.md beside them says who.</summary>
internal static class Sample
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "OpenData", "Samples");

    public static string At(string name) => Path.Combine(Folder, name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(At(name));

    public static JsonElement Json(string name) => JsonDocument.Parse(Bytes(name)).RootElement;

    public static JsonNode Node(string name) => JsonNode.Parse(Bytes(name))!;

    /// <summary>The names of the JSON files of a folder, in order.</summary>
    public static IEnumerable<string> In(string folder) => Directory.GetFiles(At(folder), "*.json")
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
