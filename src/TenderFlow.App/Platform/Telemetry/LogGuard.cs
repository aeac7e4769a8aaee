using OpenTelemetry;
using OpenTelemetry.Logs;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>Takes people and keys out of every line of the log before it leaves, and of the errors in it.</summary>
public sealed class LogGuard : BaseProcessor<LogRecord>
{
    /// <inheritdoc/>
    public override void OnEnd(LogRecord data)
    {
        data.FormattedMessage = Redacted.Text(data.FormattedMessage);
        data.Body = Redacted.Text(data.Body);
        List<KeyValuePair<string, object?>> attributes =
            [.. (data.Attributes ?? []).Select(a => KeyValuePair.Create(a.Key, Clean(a.Value)))];
        if (data.Exception is { } error)
        {
            attributes.Add(new("exception.type", error.GetType().FullName));
            attributes.Add(new("exception.stacktrace", Redacted.Text(error.ToString())));
            data.Exception = null;
        }

        data.Attributes = attributes;
    }

    private static object? Clean(object? value) => value switch
    {
        null or bool or int or long or double or DateTimeOffset or TimeSpan => value,
        _ => Redacted.Text(value.ToString()),
    };
}
