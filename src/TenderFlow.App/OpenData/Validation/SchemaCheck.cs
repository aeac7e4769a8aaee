using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>Checks a value against a schema of draft 4: every keyword of it, and the formats of dates and addresses.</summary>
public sealed class SchemaCheck(SchemaSet schemas)
{
    /// <summary>All that is wrong with a value; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check(JsonElement value, SchemaDocument schema)
    {
        var problems = new List<Problem>();
        Check(value, SchemaPlace.Of(schema), "", problems);
        return problems;
    }

    internal void Check(JsonElement value, SchemaPlace given, string at, List<Problem> problems)
    {
        var place = schemas.Resolve(given);
        if (TypeRule.WhyNot(value, place.Schema) is { } sentence)
        {
            // Nothing else can be said of a value of the wrong kind.
            problems.Add(new(at, sentence));
            return;
        }

        problems.AddRange(EnumRule.WhyNot(value, place.Schema).Select(wrong => new Problem(at, wrong)));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                new ObjectRules(this, place, at, problems).Check(value);
                break;
            case JsonValueKind.Array:
                new ArrayRules(this, place, at, problems).Check(value);
                break;
            case JsonValueKind.String:
                problems.AddRange(TextRules.WhyNot(value, place.Schema).Select(wrong => new Problem(at, wrong)));
                break;
            case JsonValueKind.Number:
                problems.AddRange(NumberRules.WhyNot(value, place.Schema).Select(wrong => new Problem(at, wrong)));
                break;
        }

        new Choices(this, schemas, place, at, problems).Check(value);
    }

    /// <summary>Whether a value fits a schema, when nobody needs to know why not.</summary>
    internal bool Fits(JsonElement value, SchemaPlace schema)
    {
        var problems = new List<Problem>();
        Check(value, schema, "", problems);
        return problems.Count == 0;
    }
}
