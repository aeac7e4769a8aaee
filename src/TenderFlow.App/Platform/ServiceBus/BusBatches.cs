using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Puts messages into request bodies, in order, each as full as the bus allows.</summary>
internal static class BusBatches
{
    /// <summary>The type of such a body.</summary>
    public const string MediaType = "application/vnd.microsoft.servicebus.json";

    // The bus takes 256 KB a request with its own additions counted; the rest is for those.
    private const int MostBytes = 192 * 1024;
    private const int MostMessages = 100;

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bodies, as JSON lists.</summary>
    public static IEnumerable<string> Of(IEnumerable<BusLetter> letters)
    {
        List<string> entries = [];
        var size = 0;
        foreach (var entry in letters.Select(Entry))
        {
            var more = Encoding.UTF8.GetByteCount(entry) + 1;
            if (entries.Count == MostMessages || (entries.Count > 0 && size + more > MostBytes))
            {
                yield return $"[{string.Join(',', entries)}]";
                (entries, size) = ([], 0);
            }

            entries.Add(entry);
            size += more;
        }

        if (entries.Count > 0)
        {
            yield return $"[{string.Join(',', entries)}]";
        }
    }

    private static string Entry(BusLetter letter)
    {
        var broker = new BrokerProperties
        {
            MessageId = letter.MessageId,
            SessionId = letter.SessionId,
            Label = letter.Subject,
        };
        var properties = letter.Properties is { Count: > 0 } given
            ? $",\"UserProperties\":{JsonSerializer.Serialize(given, Format)}"
            : "";
        return $"{{\"Body\":{JsonSerializer.Serialize(letter.Body, Format)},\"BrokerProperties\":{broker.Write()}{properties}}}";
    }
}
