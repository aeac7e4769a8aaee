using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>
/// An event in the envelope of CloudEvents 1.0. A change that readers could not live with gives its type a new version;
/// fields may be added without one.
/// </summary>
/// <param name="Source">Who tells it.</param>
/// <param name="Id">Its name, unique with the source.</param>
/// <param name="Type">What happened, with its version, such as <c>tenderflow.TenderPublished.v1</c>.</param>
/// <param name="Subject">What it happened to, such as <c>tender:42</c>.</param>
/// <param name="Time">When, in UTC.</param>
/// <param name="Data">The facts, as JSON.</param>
public sealed record CloudEvent(string Source, string Id, string Type, string Subject, DateTimeOffset Time, string Data)
{
    /// <summary>The media type of the envelope.</summary>
    public const string MediaType = "application/cloudevents+json; charset=utf-8";

    private const string Version = "1.0";
    private const string TypePrefix = "tenderflow.";
    private const string TypeVersion = ".v1";

    /// <summary>Wraps a row of the outbox. The same row always gives the same envelope.</summary>
    public static CloudEvent Of(OutboxRow row, EventSource source)
    {
        var happened = row.Read<EventEnvelope>();
        return new(
            source.Address.AbsoluteUri, $"{row.Id}", TypePrefix + happened.Name + TypeVersion, happened.Subject,
            row.CreatedAt, happened.Data);
    }

    /// <summary>Writes the envelope.</summary>
    public string Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            json.WriteString("specversion", Version);
            json.WriteString("id", Id);
            json.WriteString("source", Source);
            json.WriteString("type", Type);
            json.WriteString("subject", Subject);
            json.WriteString("time", Time.UtcDateTime);
            json.WriteString("datacontenttype", "application/json");
            json.WritePropertyName("data");
            json.WriteRawValue(Data);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Reads an envelope, ours or another's.</summary>
    /// <exception cref="JsonException">It is not one of CloudEvents 1.0.</exception>
    public static CloudEvent Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "specversion") != Version)
        {
            throw new JsonException("This is no event in the envelope of CloudEvents 1.0.");
        }

        var time = root.TryGetProperty("time", out var at) && at.TryGetDateTimeOffset(out var instant)
            ? instant.ToUniversalTime()
            : DateTimeOffset.MinValue;
        return new(
            Need(root, "source"), Need(root, "id"), Need(root, "type"), Text(root, "subject") ?? "", time,
            root.TryGetProperty("data", out var data) ? data.GetRawText() : "null");
    }

    private static string Need(JsonElement root, string name) => Text(root, name) is { Length: > 0 } text
        ? text
        : throw new JsonException($"The event lacks “{name}”.");

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
