using System.Globalization;
using System.Text.Json.Nodes;
using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>Writes the values of a release.</summary>
internal static class Fields
{
    private const decimal PencePerPound = 100;

    /// <summary>An object of the fields that have a value; null when none has.</summary>
    public static JsonObject? Of(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var all = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                all[name] = value;
            }
        }

        return all.Count > 0 ? all : null;
    }

    /// <summary>A text; null when it is blank.</summary>
    public static JsonNode? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text);

    /// <summary>A list; null when it is empty.</summary>
    public static JsonArray? List(params IEnumerable<JsonNode?> items) =>
        items.OfType<JsonNode>().ToArray() is { Length: > 0 } all ? new JsonArray(all) : null;

    /// <summary>A sum in pounds. The record knows one sum, with all taxes.</summary>
    public static JsonObject? Value(long? pence) => pence is { } known
        ? Of(("amount", known / PencePerPound), ("amountGross", known / PencePerPound), ("currency", "GBP"))
        : null;

    /// <summary>An instant with offset zero (OCD-1).</summary>
    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A deadline as the clocks of its place show it, with their offset (OCD-1).</summary>
    public static string Local(Deadline deadline)
    {
        var local = deadline.LocalDate.ToDateTime(deadline.LocalTime);
        var away = TimeSpan.FromMinutes(Math.Round((local - deadline.Instant.UtcDateTime).TotalMinutes));
        return new DateTimeOffset(local, away).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    /// <summary>The first moment of a day.</summary>
    public static string DayBegins(DateOnly day, string zone) => Local(Deadline.AtLocal(day, TimeOnly.MinValue, zone));

    /// <summary>The last second of a day.</summary>
    public static string DayEnds(DateOnly day, string zone) => Local(Deadline.AtLocal(day, new TimeOnly(23, 59, 59), zone));

    /// <summary>A number of ours as an id.</summary>
    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
