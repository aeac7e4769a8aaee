using System.Text.Json;
using System.Text.Json.Serialization;

namespace TenderFlow.Durable.History;

/// <summary>History events as JSON text, as engines store them and tests record them.</summary>
public static class HistoryJson
{
    private static readonly HistoryJsonContext Json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<OrchestrationRuntimeStatus>() },
    });

    /// <summary>Writes one event.</summary>
    public static string Write(HistoryEvent happened) => JsonSerializer.Serialize(happened, Json.HistoryEvent);

    /// <summary>Reads one event.</summary>
    /// <exception cref="JsonException">The text is not a history event.</exception>
    public static HistoryEvent Read(string json) =>
        JsonSerializer.Deserialize(json, Json.HistoryEvent) ?? throw new JsonException("A history event is null.");

    /// <summary>Reads a JSON array of events.</summary>
    /// <exception cref="JsonException">The text is not a list of history events.</exception>
    public static IReadOnlyList<HistoryEvent> ReadList(string json) =>
        JsonSerializer.Deserialize(json, Json.ListHistoryEvent) ?? throw new JsonException("A history is null.");

    /// <summary>Reads a JSON array of events in UTF-8.</summary>
    /// <exception cref="JsonException">The text is not a list of history events.</exception>
    public static IReadOnlyList<HistoryEvent> ReadList(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Json.ListHistoryEvent) ?? throw new JsonException("A history is null.");

    /// <summary>Writes events as a JSON array in UTF-8.</summary>
    public static byte[] WriteList(List<HistoryEvent> events) =>
        JsonSerializer.SerializeToUtf8Bytes(events, Json.ListHistoryEvent);

    /// <summary>Writes events as a JSON array.</summary>
    public static void WriteList(Utf8JsonWriter writer, IReadOnlyList<HistoryEvent> events)
    {
        writer.WriteStartArray();
        foreach (var happened in events)
        {
            JsonSerializer.Serialize(writer, happened, Json.HistoryEvent);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes what is kept of a failure.</summary>
    public static string Write(TaskFailureDetails failure) =>
        JsonSerializer.Serialize(failure, Json.TaskFailureDetails);

    /// <summary>Reads what was kept of a failure.</summary>
    /// <exception cref="JsonException">The text is not a failure.</exception>
    public static TaskFailureDetails ReadFailure(string json) =>
        JsonSerializer.Deserialize(json, Json.TaskFailureDetails) ?? throw new JsonException("A failure is null.");
}

[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(List<HistoryEvent>))]
[JsonSerializable(typeof(TaskFailureDetails))]
internal sealed partial class HistoryJsonContext : JsonSerializerContext;
