using System.Text.Encodings.Web;
using System.Text.Json;

namespace TenderFlow.Durable;

/// <summary>Inputs, results, events and states as JSON text.</summary>
public static class Payload
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true,
        // Kept in our own store and never put into a page, so names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a value; null stays absent.</summary>
    public static string? Write(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <summary>Reads a value; an absent one gives the default of <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">The text does not fit the type.</exception>
    public static T? Read<T>(string? json) => json is null ? default : JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>Reads a value; an absent one gives the default of <paramref name="type"/>.</summary>
    /// <exception cref="JsonException">The text does not fit the type.</exception>
    public static object? Read(string? json, Type type) =>
        json is not null ? JsonSerializer.Deserialize(json, type, Options)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;
}
