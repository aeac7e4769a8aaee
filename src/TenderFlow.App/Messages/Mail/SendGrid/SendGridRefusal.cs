using System.Text.Json;
using System.Text.RegularExpressions;

namespace TenderFlow.App.Messages.Mail.SendGrid;

/// <summary>Why SendGrid took nothing of a request.</summary>
/// <param name="Reason">Its own words.</param>
/// <param name="Index">The personalisation it found fault with, from 0; null when it named none.</param>
internal sealed partial record SendGridRefusal(string Reason, int? Index)
{
    private const int Longest = 300;

    /// <summary>Reads the body of a refusal; one that cannot be read is its own reason.</summary>
    public static SendGridRefusal Read(int status, string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
            {
                var (message, field) = (Text(errors[0], "message"), Text(errors[0], "field"));
                var index = Personalisation().Match(field) is { Success: true } found
                    ? int.Parse(found.Groups["index"].Value)
                    : (int?)null;
                return new(Words(status, field.Length == 0 ? message : $"{message} ({field})"), index);
            }
        }
        catch (JsonException)
        {
            // Something between us and SendGrid answered; its page is shown as it is.
        }

        return new(Words(status, body), null);
    }

    private static string Words(int status, string said) =>
        $"SendGrid answered {status}: {(said.Length > Longest ? said[..Longest] : said)}";

    private static string Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(@"personalizations[.\[](?<index>\d{1,4})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Personalisation();
}
