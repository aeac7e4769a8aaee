using System.Collections.Concurrent;
using System.Text.Json;
using TenderFlow.App.OpenData.Json;

namespace TenderFlow.App.OpenData.Schemas;

/// <summary>A JSON schema with its definitions. It never changes once made, so threads may share it.</summary>
public sealed class SchemaDocument(JsonElement root)
{
    // An extension may speak of a definition that another extension brings. Where that one is not declared, anything goes.
    private static readonly JsonElement Open = JsonDocument.Parse("{}").RootElement;

    private readonly ConcurrentDictionary<string, JsonElement> found = new(StringComparer.Ordinal);

    /// <summary>The schema itself.</summary>
    public JsonElement Root { get; } = root;

    /// <summary>The address by which other schemas speak of it; empty when it has none.</summary>
    public string Id { get; } = root.TryGetProperty("id", out var id) ? id.GetString()! : "";

    /// <summary>The part that a pointer such as <c>/definitions/Tender</c> leads to; a schema that lets everything through if none.</summary>
    public JsonElement Part(string pointer) =>
        found.GetOrAdd(pointer, place => Pointer.Follow(Root, place) ?? Open);
}
