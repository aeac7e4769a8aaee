using System.Text.Json;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Reads what GOV.UK Notify tells about one e-mail.</summary>
internal static class NotifyNews
{
    private const int LongestKey = 300;

    /// <summary>Reads a request.</summary>
    /// <param name="body">The body.</param>
    /// <param name="now">The time of the request, in UTC, for an event that names none.</param>
    /// <exception cref="JsonException">It is not what Notify sends.</exception>
    public static IReadOnlyList<MailNews> Read(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        using var json = JsonDocument.Parse(body);
        var told = json.RootElement;
        if (told.ValueKind != JsonValueKind.Object || Text(told, "id") is not { Length: > 0 and <= 100 } id)
        {
            throw new JsonException("What became of one e-mail is expected.");
        }

        var status = Text(told, "status");
        return StateOf(status) is { } state && Text(told, "reference") is { Length: > 0 and <= LongestKey } key
            ? [new($"{id}/{status}", key, state, TimeOf(told) ?? now, status)]
            : [];
    }

    private static ArrivalState? StateOf(string status) => status switch
    {
        "created" or "sending" => ArrivalState.UnderWay,
        "delivered" => ArrivalState.Arrived,
        "permanent-failure" => ArrivalState.AddressFailed,
        "temporary-failure" or "technical-failure" => ArrivalState.CameBack,
        _ => null,
    };

    private static DateTimeOffset? TimeOf(JsonElement told) =>
        DateTimeOffset.TryParse(Text(told, "completed_at"), out var at) ? at.ToUniversalTime() : null;

    private static string Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
