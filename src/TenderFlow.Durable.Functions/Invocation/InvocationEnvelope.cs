using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;

namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>
/// What the host posts for one invocation: <c>Data</c> with a value for each binding, and <c>Metadata</c>.
/// </summary>
public sealed class InvocationEnvelope : IDisposable
{
    private readonly JsonDocument _json;

    private InvocationEnvelope(JsonDocument json) => _json = json;

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="MalformedInvocationException">It is not JSON, or has no <c>Data</c>.</exception>
    public static InvocationEnvelope Parse(ReadOnlyMemory<byte> body)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(body);
        }
        catch (JsonException exception)
        {
            throw new MalformedInvocationException("The body is not JSON.", exception);
        }

        if (Find(json.RootElement, "Data") is { ValueKind: JsonValueKind.Object })
        {
            return new(json);
        }

        json.Dispose();
        throw new MalformedInvocationException("The body has no object 'Data'.");
    }

    /// <summary>
    /// The text that came for a binding. On the wire it is JSON text of a string, and that inside a string.
    /// </summary>
    /// <returns>Null if the host had none.</returns>
    /// <exception cref="MalformedInvocationException">There is no such binding, or it holds no text.</exception>
    public string? Text(string binding) =>
        Find(Find(_json.RootElement, "Data")!.Value, binding) is { } value
            ? Unwrap(value, $"Data.{binding}")
            : throw new MalformedInvocationException($"The body has no 'Data.{binding}'.");

    /// <summary>The bytes that came for a binding of type <c>binary</c>: base64 in a string.</summary>
    /// <exception cref="MalformedInvocationException">There is no such binding, or it holds no base64.</exception>
    public byte[] Bytes(string binding) =>
        Find(Find(_json.RootElement, "Data")!.Value, binding) is { ValueKind: JsonValueKind.String } value
            && value.TryGetBytesFromBase64(out var bytes)
                ? bytes
                : throw new MalformedInvocationException($"The body has no base64 in 'Data.{binding}'.");

    /// <summary>A text of the metadata; null if it is not there or is no text.</summary>
    public string? MetadataText(string key)
    {
        try
        {
            return Metadata(key) is { } value ? Unwrap(value, key) : null;
        }
        catch (MalformedInvocationException)
        {
            // The host copies properties of payloads in here, so anything may stand under any key.
            return null;
        }
    }

    /// <summary>A whole number of the metadata, which comes as text; null if it is not there or is none.</summary>
    public long? MetadataNumber(string key) => Metadata(key) switch
    {
        { ValueKind: JsonValueKind.String } text when long.TryParse(
            text.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        { ValueKind: JsonValueKind.Number } json when json.TryGetInt64(out var number) => number,
        _ => null,
    };

    /// <summary>The plain values of an object of the metadata, by name; empty if it is not there.</summary>
    public IReadOnlyDictionary<string, string> MetadataObject(string key) =>
        Metadata(key) is { ValueKind: JsonValueKind.Object } json
            ? json.EnumerateObject()
                .Where(p => p.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
                .DistinctBy(p => p.Name, StringComparer.Ordinal)
                .ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal)
            : ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The time that the host's clock shows, in UTC; null if it does not say.</summary>
    public DateTimeOffset? HostTime =>
        MetadataObject("sys").TryGetValue("UtcNow", out var text) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private JsonElement? Metadata(string key) =>
        Find(_json.RootElement, "Metadata") is { } metadata ? Find(metadata, key) : null;

    private static JsonElement? Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    private static string? Unwrap(JsonElement value, string where)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                return JsonSerializer.Deserialize<string?>(value.GetString()!);
            }
        }
        catch (JsonException exception)
        {
            throw new MalformedInvocationException($"'{where}' does not hold JSON text of a string.", exception);
        }

        throw new MalformedInvocationException($"'{where}' is not a string.");
    }
}
