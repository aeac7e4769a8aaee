using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace TenderFlow.App.Documents.Blobs;

/// <summary>
/// Makes addresses that open one blob for some minutes. Where an identity signs in, the signature is made with a key that
/// the storage lends it for an hour; else with the account's own key.
/// </summary>
/// <param name="service">The storage.</param>
/// <param name="clock">The storage's time, which no virtual clock moves.</param>
public sealed class BlobSignatures(BlobServiceClient service, TimeProvider clock) : IDisposable
{
    // Clocks of machines differ a little.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeyLasts = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim gate = new(1, 1);
    private UserDelegationKey? lent;

    /// <summary>Signs the address of a blob.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="may">What the bearer may do.</param>
    /// <param name="lasts">For how long.</param>
    /// <param name="headers">What the storage says of the content when it hands it out; null to say nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Uri> SignAsync(
        BlobBaseClient blob, BlobSasPermissions may, TimeSpan lasts, Action<BlobSasBuilder>? headers,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sas = new BlobSasBuilder(may, now + lasts)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = now - Slack,
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        headers?.Invoke(sas);
        if (blob.CanGenerateSasUri)
        {
            return blob.GenerateSasUri(sas);
        }

        var key = await KeyAsync(now, now + lasts, cancellationToken);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key, service.AccountName) }.ToUri();
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<UserDelegationKey> KeyAsync(
        DateTimeOffset now, DateTimeOffset needed, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (lent is null || lent.SignedExpiresOn < needed + Slack)
            {
                lent = await service.GetUserDelegationKeyAsync(
                    new BlobGetUserDelegationKeyOptions(now + KeyLasts) { StartsOn = now - Slack }, cancellationToken);
            }

            return lent;
        }
        finally
        {
            gate.Release();
        }
    }
}
