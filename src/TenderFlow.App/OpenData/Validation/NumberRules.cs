using System.Text.Json;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keywords for numbers.</summary>
internal static class NumberRules
{
    public static IEnumerable<string> WhyNot(JsonElement value, JsonElement schema)
    {
        var number = value.GetDouble();
        if (Limit(schema, "minimum") is { } least
            && (number < least || (number == least && IsExclusive(schema, "exclusiveMinimum"))))
        {
            yield return $"This number is too small. The limit is {least}.";
        }

        if (Limit(schema, "maximum") is { } most
            && (number > most || (number == most && IsExclusive(schema, "exclusiveMaximum"))))
        {
            yield return $"This number is too large. The limit is {most}.";
        }

        if (Limit(schema, "multipleOf") is { } step && !IsMultiple(value, schema.GetProperty("multipleOf"), step))
        {
            yield return $"This number must be a multiple of {step}.";
        }
    }

    /// <summary>Whether a number has no fraction, however it is written.</summary>
    public static bool IsWhole(JsonElement value) => value.TryGetDecimal(out var exact)
        ? decimal.Truncate(exact) == exact
        : double.IsInteger(value.GetDouble());

    private static bool IsMultiple(JsonElement value, JsonElement step, double rough) =>
        value.TryGetDecimal(out var number) && step.TryGetDecimal(out var exact) && exact != 0
            ? number % exact == 0
            : double.IsInteger(value.GetDouble() / rough);

    private static double? Limit(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var limit) ? limit.GetDouble() : null;

    private static bool IsExclusive(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var flag) && flag.ValueKind == JsonValueKind.True;
}
