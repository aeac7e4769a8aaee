using System.Net;
using System.Text;
using System.Text.Json;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Speaks the REST protocol of Azure Service Bus. What passes is tried again by the client underneath.</summary>
public sealed class RestBus(HttpClient http, BusSettings settings, BusAccess access) : IBus
{
    private const string Properties = "BrokerProperties";
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task SendAsync(string entity, IReadOnlyList<BusLetter> letters, CancellationToken cancellationToken)
    {
        foreach (var body in BusBatches.Of(letters))
        {
            using var content = new StringContent(body, Encoding.UTF8);
            content.Headers.ContentType = new(BusBatches.MediaType);
            using var answer = await AskAsync(HttpMethod.Post, At($"{entity}/messages"), content, cancellationToken);
            await MustAsync(answer, cancellationToken, HttpStatusCode.Created);
        }
    }

    /// <inheritdoc/>
    public async Task<HeldMessage?> TakeAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(
            HttpMethod.Post, At($"{path}/messages/head?timeout={(int)Wait.TotalSeconds}"), null, cancellationToken);
        await MustAsync(answer, cancellationToken, HttpStatusCode.Created, HttpStatusCode.NoContent);
        if (answer.StatusCode == HttpStatusCode.NoContent)
        {
            return null;
        }

        var broker = BrokerOf(answer);
        return new(
            new BusMessage
            {
                MessageId = broker.MessageId ?? "",
                Body = await answer.Content.ReadAsStringAsync(cancellationToken),
                ContentType = answer.Content.Headers.ContentType?.ToString(),
                Subject = broker.Label,
                SessionId = broker.SessionId,
                DeliveryCount = broker.DeliveryCount ?? 1,
            },
            broker.SequenceNumber ?? 0,
            broker.EnqueuedAt,
            Text(answer, "DeadLetterReason"),
            answer.Headers.Location is { } location
                ? new Uri(settings.Base, location)
                : At($"{path}/messages/{broker.SequenceNumber}/{broker.LockToken}"));
    }

    /// <inheritdoc/>
    public async Task<bool> CompleteAsync(HeldMessage held, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Delete, held.Lock, null, cancellationToken);
        await MustAsync(answer, cancellationToken, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Gone);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <inheritdoc/>
    public async Task GiveBackAsync(HeldMessage held, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Put, held.Lock, null, cancellationToken);
        await MustAsync(answer, cancellationToken, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Gone);
    }

    private Uri At(string path) => new(settings.Base, path);

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        // A hold is an address that came with an answer; our proof goes to our own bus only.
        if (address.Host != settings.Base.Host || address.Port != settings.Base.Port)
        {
            throw new IOException("The bus named an address that is not its own.");
        }

        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            request.Headers.Authorization = await access.HeaderAsync(cancellationToken);
            return await http.SendAsync(request, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested
            && error is HttpRequestException or OperationCanceledException or Polly.Timeout.TimeoutRejectedException
                or Azure.Identity.AuthenticationFailedException)
        {
            throw new IOException($"The bus cannot be reached: {error.Message}", error);
        }
    }

    private static async Task MustAsync(
        HttpResponseMessage answer, CancellationToken cancellationToken, params HttpStatusCode[] good)
    {
        if (!good.Contains(answer.StatusCode))
        {
            var said = await answer.Content.ReadAsStringAsync(cancellationToken);
            throw new IOException($"The bus answered {(int)answer.StatusCode}: {(said.Length > 300 ? said[..300] : said)}");
        }
    }

    private static BrokerProperties BrokerOf(HttpResponseMessage answer)
    {
        try
        {
            return BrokerProperties.Read(answer.Headers.GetValues(Properties).Single());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new IOException($"The bus sent a message whose properties cannot be read: {error.Message}", error);
        }
    }

    // Properties of the sender come back as headers, texts in quotes.
    private static string Text(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.First().Trim('"') : "";
}
