using System.Text.Json;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keyword <c>type</c>.</summary>
internal static class TypeRule
{
    public static string? WhyNot(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        var allowed = type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString()!).ToList()
            : [type.GetString()!];
        return allowed.Exists(name => Is(value, name))
            ? null
            : $"This must be {string.Join(" or ", allowed.Select(Words))}, but it is {Kind(value)}.";
    }

    private static bool Is(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String)
            or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False)
            or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => NumberRules.IsWhole(value),
        _ => false,
    };

    private static string Words(string type) => type switch
    {
        "object" => "an object",
        "array" => "a list",
        "string" => "a text",
        "number" => "a number",
        "integer" => "a whole number",
        "boolean" => "true or false",
        _ => type,
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => NumberRules.IsWhole(value) ? "a number" : "a number with a fraction",
        JsonValueKind.Null => "null",
        _ => value.GetRawText(),
    };
}
