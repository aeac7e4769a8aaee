using System.Text.Json;

namespace TenderFlow.Durable.History;

/// <summary>
/// Reads the events that every step has, by hand. Whatever it does not know, it leaves to the serializer.
/// </summary>
internal ref struct HistoryReader
{
    private int _eventId;
    private DateTime _timestamp;
    private int _task;
    private bool _hasTask;
    private DateTime _fireAt;
    private bool _hasFireAt;
    private string? _name;
    private string? _text;
    private string? _instance;
    private string? _execution;
    private string? _version;

    /// <summary>Reads an event, from its first brace to its last.</summary>
    /// <returns>Null if it is one for the serializer; the reader stands where it stood then.</returns>
    public static HistoryEvent? TryRead(ref Utf8JsonReader json)
    {
        var ahead = json;
        if (ahead.TokenType != JsonTokenType.StartObject
            || !ahead.Read() || ahead.TokenType != JsonTokenType.PropertyName || !ahead.ValueTextEquals("type"u8)
            || !ahead.Read() || ahead.TokenType != JsonTokenType.String || Kind(ref ahead) is not { } kind)
        {
            return null;
        }

        var fields = default(HistoryReader);
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (!fields.TryField(ref ahead))
            {
                return null;
            }
        }

        if (fields.ToEvent(kind) is not { } happened)
        {
            return null;
        }

        json = ahead;
        return happened;
    }

    private static char? Kind(ref Utf8JsonReader type) =>
        type.ValueTextEquals("OrchestratorStarted"u8) ? 's'
        : type.ValueTextEquals("OrchestratorCompleted"u8) ? 'o'
        : type.ValueTextEquals("TaskCompleted"u8) ? 'c'
        : type.ValueTextEquals("TaskScheduled"u8) ? 't'
        : type.ValueTextEquals("TimerFired"u8) ? 'f'
        : type.ValueTextEquals("TimerCreated"u8) ? 'w'
        : type.ValueTextEquals("EventRaised"u8) ? 'r'
        : type.ValueTextEquals("ExecutionStarted"u8) ? 'e'
        : null;

    private bool TryField(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("EventId"u8))
        {
            return json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out _eventId);
        }

        if (json.ValueTextEquals("Timestamp"u8))
        {
            return json.Read() && json.TokenType == JsonTokenType.String && json.TryGetDateTime(out _timestamp);
        }

        if (json.ValueTextEquals("TaskId"u8) || json.ValueTextEquals("TimerId"u8))
        {
            _hasTask = json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out _task);
            return _hasTask;
        }

        if (json.ValueTextEquals("FireAt"u8))
        {
            _hasFireAt = json.Read() && json.TokenType == JsonTokenType.String && json.TryGetDateTime(out _fireAt);
            return _hasFireAt;
        }

        return json.ValueTextEquals("Name"u8) ? Text(ref json, out _name)
            : json.ValueTextEquals("Result"u8) || json.ValueTextEquals("Input"u8) ? Text(ref json, out _text)
            : json.ValueTextEquals("InstanceId"u8) ? Text(ref json, out _instance)
            : json.ValueTextEquals("ExecutionId"u8) ? Text(ref json, out _execution)
            : json.ValueTextEquals("Version"u8) && Text(ref json, out _version);
    }

    private static bool Text(ref Utf8JsonReader json, out string? text)
    {
        text = json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;
        return text is not null;
    }

    private readonly HistoryEvent? ToEvent(char kind) => kind switch
    {
        's' => new OrchestratorStarted(_timestamp),
        'o' => new OrchestratorCompleted(_timestamp),
        'c' when _hasTask => new TaskCompleted(_timestamp, _task, _text),
        't' when _name is not null => new TaskScheduled(_eventId, _timestamp, _name, _version),
        'f' when _hasTask && _hasFireAt => new TimerFired(_timestamp, _task, _fireAt),
        'w' when _hasFireAt => new TimerCreated(_eventId, _timestamp, _fireAt),
        'r' when _name is not null => new EventRaised(_timestamp, _name, _text),
        'e' when _name is not null && _instance is not null && _execution is not null =>
            new ExecutionStarted(_timestamp, _name, _instance, _execution, _text, _version),
        _ => null,
    };
}
