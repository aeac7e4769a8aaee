using System.Text.Json;
using TenderFlow.App.OpenData.Schemas;
using TenderFlow.App.OpenData.Validation;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Validation;

/// <summary>The keywords of draft 4 that the standard itself does not use, but extensions may.</summary>
public class SchemaKeywordTests
{
    [Theory]
    [InlineData("""{ "additionalProperties": false, "properties": { "a": {} } }""", """{ "a": 1 }""", """{ "b": 1 }""")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", """{ "b": "x" }""", """{ "b": 1 }""")]
    [InlineData("""{ "patternProperties": { "^x_": { "type": "number" } } }""", """{ "x_a": 1 }""", """{ "x_a": "1" }""")]
    [InlineData("""{ "dependencies": { "a": ["b"] } }""", """{ "b": 1 }""", """{ "a": 1 }""")]
    [InlineData("""{ "maxProperties": 1 }""", """{ "a": 1 }""", """{ "a": 1, "b": 2 }""")]
    [InlineData("""{ "minProperties": 1 }""", """{ "a": 1 }""", """{ }""")]
    [InlineData("""{ "items": [ { "type": "number" } ], "additionalItems": false }""", "[ 1 ]", "[ 1, 2 ]")]
    [InlineData("""{ "maxItems": 1 }""", "[ 1 ]", "[ 1, 2 ]")]
    [InlineData("""{ "uniqueItems": true }""", """[ { "a": 1, "b": 2 }, { "a": 1 } ]""", """[ { "a": 1, "b": 2 }, { "b": 2, "a": 1.0 } ]""")]
    [InlineData("""{ "minimum": 1, "exclusiveMinimum": true }""", "1.5", "1")]
    [InlineData("""{ "maximum": 1 }""", "1", "1.5")]
    [InlineData("""{ "multipleOf": 0.1 }""", "0.3", "0.35")]
    [InlineData("""{ "minLength": 2, "maxLength": 3 }""", "\"ab\"", "\"a\"")]
    [InlineData("""{ "maxLength": 1 }""", "\"😀\"", "\"ab\"")]
    [InlineData("""{ "pattern": "^a+$" }""", "\"aa\"", "\"aa\\n\"")]
    [InlineData("""{ "allOf": [ { "type": "number" }, { "minimum": 2 } ] }""", "2", "1")]
    [InlineData("""{ "anyOf": [ { "type": "number" }, { "type": "string" } ] }""", "\"a\"", "true")]
    [InlineData("""{ "oneOf": [ { "minimum": 2 }, { "maximum": 3 } ] }""", "1", "2")]
    [InlineData("""{ "not": { "type": "null" } }""", "1", "null")]
    [InlineData("""{ "type": "integer" }""", "1.0", "1.5")]
    [InlineData("""{ "definitions": { "d": { "$ref": "#/definitions/e" }, "e": { "type": "string" } }, "$ref": "#/definitions/d" }""", "\"a\"", "1")]
    public void A_keyword_lets_the_right_value_through_and_stops_the_wrong_one(string schema, string good, string bad)
    {
        Assert.Empty(Check(schema, good));
        Assert.Single(Check(schema, bad));
    }

    private static IReadOnlyList<App.OpenData.Json.Problem> Check(string schema, string value) =>
        new SchemaCheck(new SchemaSet()).Check(
            JsonDocument.Parse(value).RootElement, new SchemaDocument(JsonDocument.Parse(schema).RootElement));
}
