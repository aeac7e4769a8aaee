using System.Text.Json;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Functions.Protocol;

/// <summary>
/// How results of activities cross the host unchanged. The host rewrites dates and numbers inside objects, but leaves
/// strings alone; and of an exception it keeps nothing. So an activity of ours answers a string that holds JSON text:
/// its result, or <c>{"$failure":{...}}</c>.
/// </summary>
internal static class ActivityResult
{
    private static readonly JsonEncodedText FailureMark = JsonEncodedText.Encode("$failure");

    /// <summary>The text an activity answers.</summary>
    public static string Write(object? result) => Payload.Write(result) ?? "null";

    /// <summary>The text a failed activity answers.</summary>
    public static string Write(TaskFailureDetails failure)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WritePropertyName(FailureMark);
            WriteDetails(json, failure);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>
    /// Reads the result that the history holds. A string that holds JSON text is an answer of ours; anything else is
    /// taken as it stands.
    /// </summary>
    public static HistoryEvent Read(DateTime at, int task, string? stored)
    {
        if (Text(stored) is not { } inner)
        {
            return new TaskCompleted(at, task, stored);
        }

        using (inner)
        {
            return inner.RootElement switch
            {
                { ValueKind: JsonValueKind.Null } => new TaskCompleted(at, task),
                { ValueKind: JsonValueKind.Object } answer
                    when answer.TryGetProperty(FailureMark.EncodedUtf8Bytes, out var failure)
                        && failure.ValueKind == JsonValueKind.Object =>
                    new TaskFailed(at, task, ReadDetails(failure)),
                var answer => new TaskCompleted(at, task, answer.GetRawText()),
            };
        }
    }

    private static JsonDocument? Text(string? stored)
    {
        if (stored is not ['"', ..])
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(stored) is { } text ? JsonDocument.Parse(text) : null;
        }
        catch (JsonException)
        {
            // Another maker's activity answered a plain string.
            return null;
        }
    }

    private static void WriteDetails(Utf8JsonWriter json, TaskFailureDetails failure)
    {
        json.WriteStartObject();
        json.WriteString("errorType", failure.ErrorType);
        json.WriteString("message", failure.ErrorMessage);
        if (failure.StackTrace is { } stack)
        {
            json.WriteString("stackTrace", stack);
        }

        if (failure.InnerFailure is { } inner)
        {
            json.WritePropertyName("inner");
            WriteDetails(json, inner);
        }

        if (failure.IsNonRetriable)
        {
            json.WriteBoolean("nonRetriable", value: true);
        }

        json.WriteEndObject();
    }

    private static TaskFailureDetails ReadDetails(JsonElement json) => new(
        Text(json, "errorType") ?? "",
        Text(json, "message") ?? "",
        Text(json, "stackTrace"),
        json.TryGetProperty("inner", out var inner) && inner.ValueKind == JsonValueKind.Object
            ? ReadDetails(inner)
            : null,
        json.TryGetProperty("nonRetriable", out var final) && final.ValueKind == JsonValueKind.True);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
