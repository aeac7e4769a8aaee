using System.Text.Json;

namespace TenderFlow.App.Tests.Messages.Mail;

/// <summary>Holds a request body against the schema of an OpenAPI description: the words of the schema that SendGrid's uses.</summary>
internal sealed class OpenApiBody(JsonElement description)
{
    private static readonly string[] Known =
    [
        "type", "description", "properties", "required", "items", "maxItems", "minLength", "maxLength", "uniqueItems",
        "$ref", "enum", "format", "additionalProperties", "maxProperties", "default", "title", "example", "nullable",
    ];

    /// <summary>What is wrong with a body; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement body) => [.. Check(schema, body, "body")];

    /// <summary>Follows a path through the description.</summary>
    public JsonElement At(params string[] path) =>
        path.Aggregate(description, (element, name) => Resolve(element.GetProperty(name)));

    private JsonElement Resolve(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var target)
            ? Resolve(target.GetString()!.Split('/').Skip(1).Aggregate(description, (e, name) => e.GetProperty(name)))
            : schema;

    private IEnumerable<string> Check(JsonElement given, JsonElement value, string at)
    {
        var schema = Resolve(given);
        foreach (var word in schema.EnumerateObject().Select(p => p.Name).Except(Known, StringComparer.Ordinal))
        {
            yield return $"{at}: this test does not know “{word}”";
        }

        var type = schema.TryGetProperty("type", out var name) ? name.GetString() : null;
        if (type is not null && !IsOf(type, value))
        {
            yield return $"{at}: not of type {type}";
            yield break;
        }

        foreach (var fault in value.ValueKind switch
        {
            JsonValueKind.Object => Members(schema, value, at),
            JsonValueKind.Array => Items(schema, value, at),
            JsonValueKind.String => Text(schema, value.GetString()!, at),
            _ => [],
        })
        {
            yield return fault;
        }
    }

    private IEnumerable<string> Members(JsonElement schema, JsonElement value, string at)
    {
        var members = value.EnumerateObject().ToList();
        var missing = Names(schema, "required").Where(n => !value.TryGetProperty(n, out _));
        foreach (var name in missing)
        {
            yield return $"{at}: {name} is missing";
        }

        if (Number(schema, "maxProperties") < members.Count)
        {
            yield return $"{at}: too many members";
        }

        foreach (var member in members)
        {
            if (schema.TryGetProperty("properties", out var properties))
            {
                // The description allows others; a misspelt one would be ignored without a word.
                if (!properties.TryGetProperty(member.Name, out var inner))
                {
                    yield return $"{at}.{member.Name}: unknown";
                    continue;
                }

                foreach (var fault in Check(inner, member.Value, $"{at}.{member.Name}"))
                {
                    yield return fault;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var any) && any.ValueKind == JsonValueKind.Object)
            {
                foreach (var fault in Check(any, member.Value, $"{at}.{member.Name}"))
                {
                    yield return fault;
                }
            }
        }
    }

    private IEnumerable<string> Items(JsonElement schema, JsonElement value, string at)
    {
        var items = value.EnumerateArray().ToList();
        if (Number(schema, "maxItems") < items.Count)
        {
            yield return $"{at}: {items.Count} items";
        }

        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
            && items.DistinctBy(i => i.GetRawText(), StringComparer.Ordinal).Count() < items.Count)
        {
            yield return $"{at}: an item twice";
        }

        foreach (var fault in items.SelectMany((item, n) => Check(schema.GetProperty("items"), item, $"{at}[{n}]")))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Text(JsonElement schema, string value, string at)
    {
        if (value.Length > Number(schema, "maxLength") || (schema.TryGetProperty("minLength", out var least) && value.Length < least.GetInt32()))
        {
            yield return $"{at}: {value.Length} characters";
        }

        if (schema.TryGetProperty("enum", out _) && !Names(schema, "enum").Contains(value, StringComparer.Ordinal))
        {
            yield return $"{at}: not one of the list";
        }

        if (schema.TryGetProperty("format", out var format) && format.GetString() == "email" && !value.Contains('@', StringComparison.Ordinal))
        {
            yield return $"{at}: not an address";
        }
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static IEnumerable<string> Names(JsonElement schema, string word) =>
        schema.TryGetProperty(word, out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];

    private static int Number(JsonElement schema, string word) =>
        schema.TryGetProperty(word, out var number) ? number.GetInt32() : int.MaxValue;
}
