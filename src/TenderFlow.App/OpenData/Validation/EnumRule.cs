using System.Text.Json;
using TenderFlow.App.OpenData.Json;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keyword <c>enum</c>: closed lists of codes.</summary>
internal static class EnumRule
{
    private const int MostShown = 16;

    public static IEnumerable<string> WhyNot(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("enum", out var allowed)
            || allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
        {
            yield break;
        }

        var codes = allowed.EnumerateArray().Select(one => one.ToString()).Where(code => code.Length > 0).ToList();
        var rest = codes.Count > MostShown ? $" and {codes.Count - MostShown} more" : "";
        yield return $"{Pointer.Quote(value.ToString())} is not on the list of codes. "
            + $"The list has {string.Join(", ", codes.Take(MostShown))}{rest}.";
    }
}
