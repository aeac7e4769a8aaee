using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.Notify;
using TenderFlow.App.Messages.Mail.SendGrid;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>The addresses at which carriers tell us what became of messages. Nobody signs in: each proves who it is.</summary>
internal static class ArrivalHooks
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const string Signature = "X-Twilio-Email-Event-Webhook-Signature";
    private const string Timestamp = "X-Twilio-Email-Event-Webhook-Timestamp";

    public static async Task<IResult> SendGrid(
        HttpContext http, IConfiguration configuration, RecordArrivals arrivals, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var key = MailChoice.Read<SendGridSettings>(configuration, "Mail:SendGrid").EventKey;
        if (key.Length == 0)
        {
            return TypedResults.NotFound();
        }

        if (await BodyAsync(http, cancellationToken) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var (signature, time) = (http.Request.Headers[Signature].ToString(), http.Request.Headers[Timestamp].ToString());
        return SendGridSignature.IsTimely(time, clock.GetUtcNow())
            && new SendGridSignature(key).IsGood(signature, time, body)
            ? await TakeAsync(arrivals, SendGridMail.Name, () => SendGridNews.Read(body), cancellationToken)
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    public static async Task<IResult> Notify(
        HttpContext http, IConfiguration configuration, RecordArrivals arrivals, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var token = MailChoice.Read<NotifySettings>(configuration, "Mail:Notify").CallbackToken;
        if (token.Length == 0)
        {
            return TypedResults.NotFound();
        }

        if (await BodyAsync(http, cancellationToken) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString())),
            SHA256.HashData(Encoding.UTF8.GetBytes($"Bearer {token}")))
            ? await TakeAsync(arrivals, NotifyMail.Name, () => NotifyNews.Read(body, clock.GetUtcNow()), cancellationToken)
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> TakeAsync(
        RecordArrivals arrivals, string carrier, Func<IReadOnlyList<MailNews>> read, CancellationToken cancellationToken)
    {
        try
        {
            await arrivals.RunAsync(carrier, read(), cancellationToken);
            return TypedResults.NoContent();
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
    }

    // The signature is over these very bytes, so nothing may read or change them first.
    private static async Task<byte[]?> BodyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
