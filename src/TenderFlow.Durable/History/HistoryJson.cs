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

    /// <summary>Reads one event in UTF-8.</summary>
    /// <exception cref="JsonException">The text is not a history event.</exception>
    public static HistoryEvent Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        var happened = Read(ref json);
        return json.Read() ? throw new JsonException("More than a history event.") : happened;
    }

    /// <summary>Reads a JSON array of events in UTF-8.</summary>
    /// <exception cref="JsonException">The text is not a list of history events.</exception>
    public static List<HistoryEvent> ReadList(ReadOnlySpan<byte> utf8)
    {
        var events = new List<HistoryEvent>();
        AddList(utf8, events);
        return events;
    }

    /// <summary>Reads a JSON array of events in UTF-8 and adds them to a list.</summary>
    /// <exception cref="JsonException">The text is not a list of history events.</exception>
    public static void AddList(ReadOnlySpan<byte> utf8, List<HistoryEvent> events)
    {
        var json = new Utf8JsonReader(utf8);
        if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A history is no list.");
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            events.Add(Read(ref json));
        }

        if (json.Read())
        {
            throw new JsonException("More than a history.");
        }
    }

    /// <summary>Writes events as a JSON array in UTF-8.</summary>
    public static byte[] WriteList(List<HistoryEvent> events) =>
        JsonSerializer.SerializeToUtf8Bytes(events, Json.ListHistoryEvent);

    /// <summary>Writes events as a JSON array.</summary>
    public static void WriteList(Utf8JsonWriter writer, IReadOnlyList<HistoryEvent> events)
    {
        writer.WriteStartArray();
        for (var index = 0; index < events.Count; index++)
        {
            Write(writer, events[index]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes one event.</summary>
    public static void Write(Utf8JsonWriter writer, HistoryEvent happened)
    {
        if (!HistoryWriter.TryWrite(writer, happened))
        {
            JsonSerializer.Serialize(writer, happened, Json.HistoryEvent);
        }
    }

    private static HistoryEvent Read(ref Utf8JsonReader json)
    {
        try
        {
            return HistoryReader.TryRead(ref json)
                ?? JsonSerializer.Deserialize(ref json, Json.HistoryEvent)
                ?? throw new JsonException("A history event is null.");
        }
        catch (NotSupportedException exception)
        {
            throw new JsonException("A history event does not say what it is.", exception);
        }
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
