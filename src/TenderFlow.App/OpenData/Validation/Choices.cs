using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keywords that choose among schemas.</summary>
internal readonly struct Choices(
    SchemaCheck check, SchemaSet schemas, SchemaPlace place, string at, List<Problem> problems)
{
    public void Check(JsonElement value)
    {
        foreach (var all in Branches("allOf"))
        {
            check.Check(value, all, at, problems);
        }

        if (Branches("anyOf") is { Count: > 0 } any && Passing(value, any) == 0)
        {
            Explain(value, any);
        }

        if (Branches("oneOf") is { Count: > 0 } one)
        {
            var passing = Passing(value, one);
            if (passing == 0)
            {
                Explain(value, one);
            }
            else if (passing > 1)
            {
                problems.Add(new(at, "This has more than one of the forms that are allowed here. It must have exactly one."));
            }
        }

        if (place.TryWithin("not", out var not) && check.Fits(value, not))
        {
            problems.Add(new(at, "This has a form that is not allowed here."));
        }
    }

    private int Passing(JsonElement value, List<SchemaPlace> branches)
    {
        var count = 0;
        foreach (var branch in branches)
        {
            count += check.Fits(value, branch) ? 1 : 0;
        }

        return count;
    }

    // Says what is wrong by the branch that the value was surely meant for: the one that knows most of its fields.
    private void Explain(JsonElement value, List<SchemaPlace> branches)
    {
        var (best, most) = (branches[0], -1);
        foreach (var branch in branches)
        {
            var known = KnownFields(value, branch);
            (best, most) = known > most ? (branch, known) : (best, most);
        }

        check.Check(value, best, at, problems);
    }

    private int KnownFields(JsonElement value, SchemaPlace branch)
    {
        var schema = schemas.Resolve(branch);
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.GetArrayLength() > 0 && schema.TryWithin("items", out var items)
                ? KnownFields(value[0], items)
                : 0;
        }

        return value.ValueKind == JsonValueKind.Object && schema.TryWithin("properties", out var known)
            ? value.EnumerateObject().Count(field => known.Schema.TryGetProperty(field.Name, out _))
            : 0;
    }

    private List<SchemaPlace> Branches(string keyword)
    {
        var here = place;
        return place.Schema.TryGetProperty(keyword, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(schema => here.With(schema))]
            : [];
    }
}
