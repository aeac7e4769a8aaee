using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keywords for lists.</summary>
internal readonly struct ArrayRules(SchemaCheck check, SchemaPlace place, string at, List<Problem> problems)
{
    public void Check(JsonElement value)
    {
        var (schema, count) = (place.Schema, value.GetArrayLength());
        if (schema.TryGetProperty("minItems", out var least) && count < least.GetInt32())
        {
            problems.Add(new(at, $"This list needs at least {Entries(least.GetInt32())}."));
        }

        if (schema.TryGetProperty("maxItems", out var most) && count > most.GetInt32())
        {
            problems.Add(new(at, $"This list may have at most {Entries(most.GetInt32())}."));
        }

        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True)
        {
            CheckUnique(value);
        }

        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            CheckItem(item, index);
        }
    }

    private void CheckItem(JsonElement item, int index)
    {
        if (!place.Schema.TryGetProperty("items", out var items))
        {
            return;
        }

        var where = Pointer.Entry(at, index);
        if (items.ValueKind == JsonValueKind.Object)
        {
            check.Check(item, place.With(items), where, problems);
        }
        else if (index < items.GetArrayLength())
        {
            check.Check(item, place.With(items[index]), where, problems);
        }
        else if (place.Schema.TryGetProperty("additionalItems", out var rest))
        {
            if (rest.ValueKind == JsonValueKind.False)
            {
                problems.Add(new(where, "This entry is one too many."));
            }
            else if (rest.ValueKind == JsonValueKind.Object)
            {
                check.Check(item, place.With(rest), where, problems);
            }
        }
    }

    private void CheckUnique(JsonElement value)
    {
        var seen = new Dictionary<JsonElement, int>(new SameJson());
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (!seen.TryAdd(item, index))
            {
                problems.Add(new(at, $"Entries {seen[item] + 1} and {index + 1} of this list are the same."));
                return;
            }
        }
    }

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{count} entries";
}
