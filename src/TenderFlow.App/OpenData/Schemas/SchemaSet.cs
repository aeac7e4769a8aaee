using System.Text.Json;

namespace TenderFlow.App.OpenData.Schemas;

/// <summary>Schemas that refer to each other by their addresses. Nothing is ever fetched.</summary>
public sealed class SchemaSet(params IReadOnlyList<SchemaDocument> documents)
{
    private readonly Dictionary<string, SchemaDocument> byId =
        documents.ToDictionary(document => document.Id, StringComparer.Ordinal);

    /// <summary>Follows <c>$ref</c> until it leads to a schema; draft 4 ignores what stands beside it.</summary>
    /// <exception cref="InvalidDataException">A reference leads nowhere.</exception>
    public SchemaPlace Resolve(SchemaPlace place)
    {
        while (place.Schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            var (address, pointer) = Parts(reference.GetString()!);
            var document = address.Length == 0 ? place.Document : byId.GetValueOrDefault(address)
                ?? throw new InvalidDataException($"There is no schema {address}.");
            place = new(document.Part(pointer), document);
        }

        return place;
    }

    private static (string Address, string Pointer) Parts(string reference)
    {
        var mark = reference.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (reference, "") : (reference[..mark], reference[(mark + 1)..]);
    }
}

/// <summary>A schema, and the document whose definitions it may refer to.</summary>
public readonly record struct SchemaPlace(JsonElement Schema, SchemaDocument Document)
{
    /// <summary>The schema of a whole document.</summary>
    public static SchemaPlace Of(SchemaDocument document) => new(document.Root, document);

    /// <summary>A schema within this one.</summary>
    public SchemaPlace With(JsonElement schema) => new(schema, Document);

    /// <summary>The schema that stands under a keyword.</summary>
    public bool TryWithin(string keyword, out SchemaPlace within)
    {
        var isThere = Schema.TryGetProperty(keyword, out var schema) && schema.ValueKind == JsonValueKind.Object;
        within = With(schema);
        return isThere;
    }
}
