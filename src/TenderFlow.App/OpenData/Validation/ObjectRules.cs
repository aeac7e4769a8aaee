using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keywords for objects.</summary>
internal readonly struct ObjectRules(SchemaCheck check, SchemaPlace place, string at, List<Problem> problems)
{
    public void Check(JsonElement value)
    {
        var schema = place.Schema;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(one => one.GetString()!))
            {
                Need(value.TryGetProperty(name, out _), $"The field “{name}” is missing.");
            }
        }

        if (schema.TryGetProperty("minProperties", out var least))
        {
            Need(value.GetPropertyCount() >= least.GetInt32(), $"This needs at least {Fields(least.GetInt32())}.");
        }

        if (schema.TryGetProperty("maxProperties", out var most))
        {
            Need(value.GetPropertyCount() <= most.GetInt32(), $"This may have at most {Fields(most.GetInt32())}.");
        }

        CheckFields(value);
        if (schema.TryGetProperty("dependencies", out var dependencies))
        {
            CheckDependencies(value, dependencies);
        }
    }

    private void CheckFields(JsonElement value)
    {
        var named = place.TryWithin("properties", out var properties);
        var byPattern = place.TryWithin("patternProperties", out var patterns);
        var hasRest = place.Schema.TryGetProperty("additionalProperties", out var rest);
        foreach (var field in value.EnumerateObject())
        {
            var (known, where) = (false, Pointer.Field(at, field.Name));
            if (named && properties.TryWithin(field.Name, out var schema))
            {
                known = true;
                check.Check(field.Value, schema, where, problems);
            }

            foreach (var pattern in byPattern ? patterns.Schema.EnumerateObject() : default)
            {
                if (TextRules.Matches(field.Name, pattern.Name))
                {
                    known = true;
                    check.Check(field.Value, place.With(pattern.Value), where, problems);
                }
            }

            if (!known && hasRest)
            {
                CheckRest(field.Value, rest, where);
            }
        }
    }

    private void CheckRest(JsonElement value, JsonElement rest, string where)
    {
        if (rest.ValueKind == JsonValueKind.False)
        {
            problems.Add(new(where, "This field is not allowed here."));
        }
        else if (rest.ValueKind == JsonValueKind.Object)
        {
            check.Check(value, place.With(rest), where, problems);
        }
    }

    private void CheckDependencies(JsonElement value, JsonElement dependencies)
    {
        foreach (var dependency in dependencies.EnumerateObject().Where(one => value.TryGetProperty(one.Name, out _)))
        {
            if (dependency.Value.ValueKind == JsonValueKind.Object)
            {
                check.Check(value, place.With(dependency.Value), at, problems);
                continue;
            }

            foreach (var name in dependency.Value.EnumerateArray().Select(one => one.GetString()!))
            {
                Need(value.TryGetProperty(name, out _), $"The field “{name}” is missing. “{dependency.Name}” needs it.");
            }
        }
    }

    private void Need(bool holds, string sentence)
    {
        if (!holds)
        {
            problems.Add(new(at, sentence));
        }
    }

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";
}
