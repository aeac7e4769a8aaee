using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TenderFlow.App.Messages.Arrival;

namespace TenderFlow.App.Messages.Mail.Notify;

/// <summary>
/// Sends mail through GOV.UK Notify. Its template carries our plain text; Notify itself adds the look. It can be asked
/// by our own reference whether it has a mail, so a doubt is settled before anything is sent twice.
/// </summary>
public sealed class NotifyMail(
    HttpClient http, NotifySettings settings, HandoverBook book, TimeProvider clock) : OutsideMail(book, clock)
{
    /// <summary>What it is called in our record.</summary>
    public const string Name = "notify";

    private const string Path = "/v2/notifications";
    private readonly NotifyToken token = new(settings.ApiKey);
    private readonly CarrierPause pause = new(clock);

    /// <inheritdoc/>
    protected override string Carrier => Name;

    /// <inheritdoc/>
    protected override bool TellsArrival => settings.CallbackToken.Length > 0;

    /// <inheritdoc/>
    protected override async Task CarryAsync(IReadOnlyList<Parcel> request, CancellationToken cancellationToken)
    {
        var parcel = request[0];
        if (pause.WhyNot() is { } busy)
        {
            parcel.Fail(busy);
            return;
        }

        try
        {
            using var ask = Ask(HttpMethod.Post, $"{Path}/email");
            ask.Content = JsonContent.Create(BodyOf(parcel.Mail));
            using var answer = await http.SendAsync(ask, cancellationToken);
            Read(parcel, answer, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception error) when (CarrierTrouble.Of(error, cancellationToken) is { } trouble)
        {
            parcel.Fail(trouble);
        }
    }

    /// <inheritdoc/>
    protected override async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            using var ask = Ask(HttpMethod.Get, $"{Path}?reference={Uri.EscapeDataString(key)}");
            using var answer = await http.SendAsync(ask, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                return null;
            }

            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            return json.RootElement.GetProperty("notifications").EnumerateArray()
                .Select(found => found.GetProperty("id").GetString()).FirstOrDefault();
        }
        catch (HttpRequestException)
        {
            // It cannot be asked now; the doubt stays until it can, or until it is too old.
            return null;
        }
    }

    private Dictionary<string, object> BodyOf(OutgoingMail mail)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["email_address"] = mail.ToAddress,
            ["template_id"] = settings.TemplateId,
            ["personalisation"] = new { subject = mail.Subject, body = mail.TextBody },
            ["reference"] = mail.Key,
        };
        if (settings.ReplyToId.Length > 0)
        {
            body.Add("email_reply_to_id", settings.ReplyToId);
        }

        if (mail.StopLink is { } stop)
        {
            body.Add("one_click_unsubscribe_url", stop.AbsoluteUri);
        }

        return body;
    }

    private HttpRequestMessage Ask(HttpMethod method, string path) => new(method, new Uri(settings.Address, path))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token.At(Clock.GetUtcNow())) },
    };

    private void Read(Parcel parcel, HttpResponseMessage answer, string said)
    {
        var reason = $"GOV.UK Notify answered {(int)answer.StatusCode}: {(said.Length > 300 ? said[..300] : said)}";
        switch (answer.StatusCode)
        {
            case HttpStatusCode.Created:
                using (var json = JsonDocument.Parse(said))
                {
                    parcel.Take(json.RootElement.GetProperty("id").GetString());
                }

                break;
            case HttpStatusCode.TooManyRequests:
                parcel.Fail(pause.Begin(answer.Headers, reason));
                break;
            // A wrong key, a wrong clock or a service in trial is a fault of the set-up: the mail leaves when that is mended.
            case >= HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound:
                parcel.Fail(new IOException(reason));
                break;
            default:
                parcel.Fail(new MailRefused(reason));
                break;
        }
    }
}
