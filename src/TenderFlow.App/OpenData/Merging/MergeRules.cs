using System.Text.Json;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Merging;

/// <summary>What a schema says about merging, for each path of fields: what is left out, and which lists are taken as a whole.</summary>
public sealed class MergeRules
{
    private const char Joint = '\u001F';
    private readonly HashSet<string> omitted = new(StringComparer.Ordinal);
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly SchemaSet schemas;

    private MergeRules(SchemaDocument schema)
    {
        schemas = new SchemaSet(schema);
        Read(SchemaPlace.Of(schema), "", 0);
    }

    /// <summary>The rules of OCDS 1.1.5.</summary>
    public static MergeRules Current { get; } = new(ShippedSchemas.Release);

    /// <summary>The rules of OCDS 1.0.3, in which organisations have no ids.</summary>
    public static MergeRules Old { get; } = new(ShippedSchemas.OldRelease);

    /// <summary>The rules of any schema of releases.</summary>
    public static MergeRules Of(SchemaDocument schema) => new(schema);

    /// <summary>The path of a field within another path; lists and their entries have the same one.</summary>
    public static string Path(string parent, string field) => parent + Joint + field;

    /// <summary>A path in words, such as <c>tender.items</c>.</summary>
    public static string Words(string path) => path.TrimStart(Joint).Replace(Joint, '.');

    /// <summary>Whether a field stays out of what is merged.</summary>
    public bool IsOmitted(string path) => omitted.Contains(path);

    /// <summary>Whether a list replaces the one before it as a whole.</summary>
    public bool IsWhole(string path) => whole.Contains(path);

    private void Read(SchemaPlace schema, string path, int depth)
    {
        if (depth > 32 || !schema.TryWithin("properties", out var properties))
        {
            return;
        }

        foreach (var field in properties.Schema.EnumerateObject())
        {
            ReadField(properties.With(field.Value), Path(path, field.Name), depth + 1);
        }
    }

    // What is left out needs no other rule, and what is taken as a whole has none inside it.
    private void ReadField(SchemaPlace given, string path, int depth)
    {
        var field = schemas.Resolve(given);
        if (Says(given, "omitWhenMerged") || Says(field, "omitWhenMerged"))
        {
            omitted.Add(path);
        }
        else if (IsType(field, "array") && (Says(given, "wholeListMerge") || Says(field, "wholeListMerge")))
        {
            whole.Add(path);
        }
        else if (IsType(field, "object"))
        {
            Read(field, path, depth);
        }
        else if (IsType(field, "array") && field.TryWithin("items", out var items))
        {
            ReadEntries(schemas.Resolve(items), path, depth);
        }
    }

    // Entries without an id cannot be told apart, nor can texts and numbers: such lists are taken as a whole.
    private void ReadEntries(SchemaPlace entry, string path, int depth)
    {
        var types = Types(entry);
        if (types.Exists(type => type != "object"))
        {
            whole.Add(path);
        }
        else if (types.Count > 0 && entry.TryWithin("properties", out var properties))
        {
            if (properties.Schema.TryGetProperty("id", out _))
            {
                Read(entry, path, depth);
            }
            else
            {
                whole.Add(path);
            }
        }
    }

    private static bool Says(SchemaPlace place, string rule) =>
        place.Schema.TryGetProperty(rule, out var said) && said.ValueKind == JsonValueKind.True;

    private static bool IsType(SchemaPlace place, string type) => Types(place).Contains(type, StringComparer.Ordinal);

    private static List<string> Types(SchemaPlace place) => !place.Schema.TryGetProperty("type", out var type)
        ? []
        : type.ValueKind == JsonValueKind.Array
            ? [.. type.EnumerateArray().Select(one => one.GetString()!)]
            : [type.GetString()!];
}
