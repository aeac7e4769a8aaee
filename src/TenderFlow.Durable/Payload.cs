using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TenderFlow.Durable;

/// <summary>Inputs, results, events and states as JSON text.</summary>
public static class Payload
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true,
        // Kept in our own store and never put into a page, so names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Writes a value; null stays absent.</summary>
    public static string? Write(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <summary>Reads a value; an absent one gives the default of <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">The text does not fit the type.</exception>
    public static T? Read<T>(string? json) => json is null ? default : JsonSerializer.Deserialize(json, Of<T>.Info);

    /// <summary>Reads a value; an absent one gives the default of <paramref name="type"/>.</summary>
    /// <exception cref="JsonException">The text does not fit the type.</exception>
    public static object? Read(string? json, Type type) =>
        json is not null ? JsonSerializer.Deserialize(json, type, Options)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    /// <summary>True if nothing can change a value after it was handed over, so that writing it may wait.</summary>
    internal static bool IsFixed(object value) =>
        Type.GetTypeCode(value.GetType()) != TypeCode.Object || value is Guid or DateTimeOffset or TimeSpan or DateOnly;

    /// <summary>Looked up once a type, for replays read the same types over and over.</summary>
    private static class Of<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }
}
