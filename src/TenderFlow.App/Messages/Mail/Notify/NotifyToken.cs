using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TenderFlow.App.Messages.Mail.Notify;

/// <summary>The short-lived token that Notify wants with each request: HS256 over the service's number and the time.</summary>
internal sealed class NotifyToken
{
    private const int GuidLength = 36;
    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS256"}"""u8);
    private readonly string service;
    private readonly byte[] secret;

    /// <summary>Takes a key apart.</summary>
    /// <exception cref="ArgumentException">The key does not end in two numbers, as Notify's do.</exception>
    public NotifyToken(string apiKey)
    {
        var end = apiKey.Trim();
        if (end.Length < (2 * GuidLength) + 1
            || !Guid.TryParseExact(end[^GuidLength..], "D", out _)
            || !Guid.TryParseExact(end[^((2 * GuidLength) + 1)..^(GuidLength + 1)], "D", out _))
        {
            throw new ArgumentException("This is no key of GOV.UK Notify. Copy it again from its page “API keys”.", nameof(apiKey));
        }

        secret = Encoding.UTF8.GetBytes(end[^GuidLength..]);
        service = end[^((2 * GuidLength) + 1)..^(GuidLength + 1)];
    }

    /// <summary>A token for now. Notify takes it for 30 seconds.</summary>
    public string At(DateTimeOffset now)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new { iss = service, iat = now.ToUnixTimeSeconds() });
        var text = $"{Header}.{Base64Url.EncodeToString(claims)}";
        return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }
}
