using System.Text.Json.Nodes;

namespace TenderFlow.Durable.Functions.Tests.Samples;

/// <summary>The recordings beside this file.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(At(folder), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal)];

    public static JsonObject Read(string folder, string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(At(folder), $"{name}.json")))!.AsObject();

    private static string At(string folder) => Path.Combine(AppContext.BaseDirectory, "Samples", folder);
}
