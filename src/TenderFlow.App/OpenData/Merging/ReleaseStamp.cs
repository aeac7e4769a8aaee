using System.Text.Json.Nodes;

namespace TenderFlow.App.OpenData.Merging;

/// <summary>The release that a value came with.</summary>
internal sealed record ReleaseStamp(JsonNode? Id, JsonNode? Date, JsonNode? Tag)
{
    /// <summary>A value with what is known of its release, as a versioned release shows it.</summary>
    public JsonObject Around(JsonNode? value) => new()
    {
        ["releaseID"] = Id?.DeepClone(),
        ["releaseDate"] = Date?.DeepClone(),
        ["releaseTag"] = Tag?.DeepClone(),
        ["value"] = value?.DeepClone(),
    };
}
