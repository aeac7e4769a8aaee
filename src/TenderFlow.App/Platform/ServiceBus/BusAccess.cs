using System.Net.Http.Headers;
using Azure.Core;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Proves to the bus who we are: by a shared key, or by the identity of this machine.</summary>
public sealed class BusAccess(BusSettings settings, TokenCredential? identity, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://servicebus.azure.net/.default";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim turn = new(1, 1);
    private (string Header, DateTimeOffset Until) held = ("", DateTimeOffset.MinValue);

    /// <summary>The header for a request now; one token serves until shortly before its end.</summary>
    public async Task<AuthenticationHeaderValue> HeaderAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (held.Until <= now)
            {
                held = await NewAsync(now, cancellationToken);
            }

            return AuthenticationHeaderValue.Parse(held.Header);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<(string Header, DateTimeOffset Until)> NewAsync(
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (identity is null)
        {
            var ends = now + Life;
            return (SasToken.Create(settings.Base.AbsoluteUri, settings.KeyName, settings.Key, ends), ends - Early);
        }

        var token = await identity.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken);
        return ($"Bearer {token.Token}", token.ExpiresOn - Early);
    }
}
