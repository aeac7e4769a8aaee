using System.Globalization;
using System.Text.Json;

namespace TenderFlow.App.OpenData.Reading;

/// <summary>Reads fields of a JSON object that may hold anything. What is unfit is null and leaves a note.</summary>
internal sealed class JsonFields(JsonElement element, List<string> defects)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public JsonFields Object(string name) => new(Field(name), defects);

    public List<JsonElement>? List(string name) =>
        Field(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    /// <summary>The objects of a list; empty when there is none.</summary>
    public IEnumerable<JsonFields> Each(string name) =>
        (List(name) ?? []).Select(item => new JsonFields(item, defects));

    /// <summary>A text, cleaned; null when blank or absent. Numbers count as texts.</summary>
    public string? Text(string name)
    {
        var field = Field(name);
        if (field.ValueKind == JsonValueKind.Number)
        {
            return field.GetRawText();
        }

        if (field.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            var text = PublishedText.Clean(field.GetString()!, defects);
            return text.Length > 0 ? text : null;
        }
        catch (InvalidOperationException)
        {
            // What the JSON library throws for half a character pair or bytes that are no UTF-8.
            Note($"The field {name} holds broken characters and was left out.");
            return null;
        }
    }

    public bool? YesOrNo(string name) => Field(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public decimal? Number(string name)
    {
        var field = Field(name);
        return field.ValueKind switch
        {
            JsonValueKind.Number when field.TryGetDecimal(out var number) => number,
            JsonValueKind.String when decimal.TryParse(
                Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
    }

    /// <summary>A moment in UTC. A date alone is its first moment.</summary>
    public DateTimeOffset? Instant(string name) => Moment(name)?.ToUniversalTime();

    /// <summary>The day as written, whatever the offset from UTC.</summary>
    public DateOnly? Day(string name) =>
        Moment(name) is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;

    public void Note(string sentence)
    {
        if (!defects.Contains(sentence, StringComparer.Ordinal))
        {
            defects.Add(sentence);
        }
    }

    private DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (!DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            || moment.Year is < FirstYear or > LastYear)
        {
            Note($"The field {name} holds no usable date and was left out.");
            return null;
        }

        return moment;
    }

    private JsonElement Field(string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field)
                ? field
                : default;
        }
        catch (InvalidOperationException)
        {
            // The JSON library gives up on a whole object when one of its names is broken.
            Note("A field name holds broken characters. The fields beside it were left out.");
            return default;
        }
    }
}
