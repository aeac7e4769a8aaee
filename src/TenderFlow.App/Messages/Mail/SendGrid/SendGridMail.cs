using System.Net;
using SendGrid;
using TenderFlow.App.Messages.Arrival;

namespace TenderFlow.App.Messages.Mail.SendGrid;

/// <summary>Sends mail through SendGrid: people who get the same text share a request.</summary>
public sealed class SendGridMail(
    HttpClient http, SendGridSettings settings, MailOptions options, HandoverBook book, TimeProvider clock)
    : OutsideMail(book, clock)
{
    /// <summary>What it is called in our record.</summary>
    public const string Name = "sendgrid";

    private readonly CarrierPause pause = new(clock);

    private readonly SendGridClient client = new(
        http,
        new SendGridClientOptions { ApiKey = settings.ApiKey, Host = settings.Address.AbsoluteUri.TrimEnd('/') });

    /// <inheritdoc/>
    protected override string Carrier => Name;

    /// <inheritdoc/>
    protected override bool TellsArrival => settings.EventKey.Length > 0 && !settings.Sandbox;

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<Parcel>> Requests(IReadOnlyList<Parcel> parcels) =>
        parcels.GroupBy(parcel => SharedText.Of(parcel.Mail).Words)
            .SelectMany(same => same.Chunk(SendGridSettings.MostInRequest));

    /// <inheritdoc/>
    protected override async Task CarryAsync(IReadOnlyList<Parcel> request, CancellationToken cancellationToken)
    {
        if (pause.WhyNot() is { } busy)
        {
            Fail(request, busy);
            return;
        }

        try
        {
            var readers = request.Select(parcel => (parcel.Mail, SharedText.Of(parcel.Mail).Parts));
            var body = SendGridBody.Of(SharedText.Of(request[0].Mail).Words, readers, options, settings.Sandbox);
            var answer = await client.SendEmailAsync(body, cancellationToken);
            await ReadAsync(request, answer, cancellationToken);
        }
        catch (Exception error) when (CarrierTrouble.Of(error, cancellationToken) is { } trouble)
        {
            Fail(request.Where(parcel => parcel.IsOpen), trouble);
        }
    }

    private async Task ReadAsync(IReadOnlyList<Parcel> request, Response answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK)
        {
            var reference = answer.Headers.TryGetValues("X-Message-Id", out var ids) ? ids.First() : null;
            foreach (var parcel in request)
            {
                parcel.Take(reference);
            }

            return;
        }

        var said = await answer.Body.ReadAsStringAsync(cancellationToken);
        var refusal = SendGridRefusal.Read((int)answer.StatusCode, said);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                Fail(request, pause.Begin(answer.Headers, refusal.Reason));
                break;
            case >= HttpStatusCode.InternalServerError when answer.Headers.RetryAfter is not null:
                Fail(request, pause.Begin(answer.Headers, refusal.Reason));
                break;
            // A wrong key or an unproved sender is a fault of the set-up, not of the mail: it leaves when that is mended.
            case >= HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.RequestTimeout:
                Fail(request, new IOException(refusal.Reason));
                break;
            default:
                await SplitAsync(request, refusal, cancellationToken);
                break;
        }
    }

    // Nothing of a refused request was sent. The mail at fault is found, and the others go without it.
    private async Task SplitAsync(
        IReadOnlyList<Parcel> request, SendGridRefusal refusal, CancellationToken cancellationToken)
    {
        if (request.Count == 1)
        {
            request[0].Fail(new MailRefused(refusal.Reason));
        }
        else if (refusal.Index is { } index && index < request.Count)
        {
            request[index].Fail(new MailRefused(refusal.Reason));
            await CarryAsync([.. request.Where((_, at) => at != index)], cancellationToken);
        }
        else
        {
            await CarryAsync([.. request.Take(request.Count / 2)], cancellationToken);
            await CarryAsync([.. request.Skip(request.Count / 2)], cancellationToken);
        }
    }

    private static void Fail(IEnumerable<Parcel> parcels, Exception trouble)
    {
        foreach (var parcel in parcels)
        {
            parcel.Fail(trouble);
        }
    }
}
