using System.Diagnostics;
using OpenTelemetry;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>Lets only known tags leave with a span. What people typed, who they are and links that open doors are on no list.</summary>
public sealed class SpanGuard : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "server.address", "server.port",
        "network.protocol.version", "error.type", "otel.status_code",
        "tenderflow.process", "tenderflow.rule", "tenderflow.event", "tenderflow.purpose", "tenderflow.function",
        "messaging.system", "messaging.operation.type", "messaging.destination.name", "messaging.batch.message_count",
    };

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !Known.Contains(tag.Key)).ToList())
        {
            data.SetTag(name, null);
        }

        // The description is the text of an exception, and that may quote what somebody typed.
        if (data.Status == ActivityStatusCode.Error)
        {
            data.SetStatus(ActivityStatusCode.Error);
        }
    }
}
