using System.Text.Json;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.SendGrid;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>Reads what SendGrid tells. Events without our mark, and those that say nothing about arrival, are passed over.</summary>
internal static class SendGridNews
{
    private const int LongestId = 150;
    private const int LongestKey = 300;

    // "Dropped" because of these means that this address will never get mail of ours.
    private static readonly string[] ForGood =
        ["Bounced Address", "Invalid", "Unsubscribed Address", "Spam Reporting Address"];

    /// <summary>Reads a request.</summary>
    /// <exception cref="JsonException">It is not a list of events.</exception>
    public static IReadOnlyList<MailNews> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(One).OfType<MailNews>()]
            : throw new JsonException("A list of events is expected.");
    }

    private static MailNews? One(JsonElement told)
    {
        if (told.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("Each event is an object.");
        }

        var (id, key) = (Text(told, "sg_event_id"), Text(told, SendGridBody.KeyArgument));
        if (id.Length == 0 || key.Length is 0 or > LongestKey || StateOf(told) is not { } state)
        {
            return null;
        }

        return new(
            id.Length <= LongestId ? id : MailKey.Hash(id), key, state, TimeOf(told), ReasonOf(told),
            Text(told, "event") == "spamreport");
    }

    private static ArrivalState? StateOf(JsonElement told) => Text(told, "event") switch
    {
        "processed" => ArrivalState.UnderWay,
        "deferred" => ArrivalState.Delayed,
        "delivered" or "spamreport" => ArrivalState.Arrived,
        "bounce" when Text(told, "type") == "blocked" || Text(told, "status").StartsWith('4') => ArrivalState.CameBack,
        "bounce" => ArrivalState.AddressFailed,
        "dropped" when ForGood.Contains(Text(told, "reason"), StringComparer.OrdinalIgnoreCase) =>
            ArrivalState.AddressFailed,
        "dropped" => ArrivalState.CameBack,
        _ => null,
    };

    private static string ReasonOf(JsonElement told) =>
        Text(told, "reason") is { Length: > 0 } reason ? reason : Text(told, "response");

    private static DateTimeOffset TimeOf(JsonElement told) =>
        told.TryGetProperty("timestamp", out var time) && time.ValueKind == JsonValueKind.Number
        && time.TryGetInt64(out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new JsonException("An event has no time.");

    private static string Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
