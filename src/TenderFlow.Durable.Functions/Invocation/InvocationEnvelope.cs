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

    /// <summary>A text of the metadata; null if it is not there or is no text.</summary>
    public string? MetadataText(string key)
    {
        try
        {
            return Find(_json.RootElement, "Metadata") is { ValueKind: JsonValueKind.Object } metadata
                && Find(metadata, key) is { } value ? Unwrap(value, key) : null;
        }
        catch (MalformedInvocationException)
        {
            // The host copies properties of payloads in here, so anything may stand under any key.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

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
