using System.Text.Json;

namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>
/// What the host gets back. It must be sent as <c>application/json</c>, and is never empty or <c>null</c>: the host
/// would wait for ever.
/// </summary>
/// <param name="StatusCode">200, or a failure: the host then fails the invocation.</param>
/// <param name="Reason">The reason phrase; all that the host keeps of a failure. Plain ASCII, one line.</param>
/// <param name="Body">JSON in UTF-8.</param>
public sealed record InvocationAnswer(int StatusCode, string Reason, ReadOnlyMemory<byte> Body)
{
    private const int LongestReason = 200;

    /// <summary>Success.</summary>
    /// <param name="returnValue">The text the function answers.</param>
    /// <param name="logs">Lines that the host writes to the function's log.</param>
    public static InvocationAnswer Success(string returnValue, params IEnumerable<string> logs) => new(200, "OK", Json(
        json =>
        {
            json.WriteStartObject("Outputs");
            json.WriteEndObject();
            json.WriteStartArray("Logs");
            foreach (var line in logs)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteString("ReturnValue", returnValue);
        }));

    /// <summary>Success of a function that answers nothing.</summary>
    public static InvocationAnswer Done() => new(200, "OK", Json(json =>
    {
        json.WriteStartObject("Outputs");
        json.WriteEndObject();
    }));

    /// <summary>Failure.</summary>
    /// <param name="statusCode">At least 400.</param>
    /// <param name="sentence">What is wrong.</param>
    public static InvocationAnswer Failure(int statusCode, string sentence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        var reason = string.Concat(sentence.Select(c => c is >= ' ' and <= '~' ? c : ' '));
        return new(
            statusCode,
            reason.Length > LongestReason ? reason[..LongestReason] : reason,
            Json(json => json.WriteString("error", sentence)));
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
