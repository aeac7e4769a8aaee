using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Documents.Blobs;
using Xunit;

namespace TenderFlow.App.Tests.Documents.Blobs;

/// <summary>An identity signs with a key that the storage lends it; the storage is played here.</summary>
public sealed class LentKeyTests : HttpMessageHandler
{
    private readonly FakeTimeProvider clock = new(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private int asked;

    [Fact]
    public async Task A_lent_key_signs_for_an_hour_and_is_asked_for_again_before_it_ends()
    {
        using var http = new HttpClient(this, disposeHandler: false);
        var service = new BlobServiceClient(
            new Uri("https://tenders.blob.example"), new GivenToken(),
            new BlobClientOptions { Transport = new HttpClientTransport(http) });
        using var signatures = new BlobSignatures(service, clock);
        var blob = new BlobContainers(service).Kept.GetBlobClient("ab/abc");
        Task<Uri> Sign() => signatures.SignAsync(blob, BlobSasPermissions.Read, TimeSpan.FromMinutes(5), null, default);

        var first = await Sign();
        clock.Advance(TimeSpan.FromMinutes(40));
        await Sign();
        Assert.Equal(1, asked);
        clock.Advance(TimeSpan.FromMinutes(15));
        await Sign();
        Assert.Equal(2, asked);

        Assert.Contains("skoid=11111111-1111-1111-1111-111111111111", first.Query, StringComparison.Ordinal);
        Assert.Contains("sp=r&", first.Query, StringComparison.Ordinal);
        Assert.Contains("spr=https&", first.Query, StringComparison.Ordinal);
        Assert.Contains("se=2026-09-01T09%3A05%3A00Z", first.Query, StringComparison.Ordinal);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        asked++;
        var ends = clock.GetUtcNow().AddHours(1).UtcDateTime;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                $"""
                <?xml version="1.0" encoding="utf-8"?><UserDelegationKey><SignedOid>11111111-1111-1111-1111-111111111111</SignedOid>
                <SignedTid>22222222-2222-2222-2222-222222222222</SignedTid><SignedStart>2026-09-01T08:55:00Z</SignedStart>
                <SignedExpiry>{ends:yyyy-MM-ddTHH:mm:ssZ}</SignedExpiry><SignedService>b</SignedService>
                <SignedVersion>2025-01-05</SignedVersion><Value>{Convert.ToBase64String(new byte[32])}</Value></UserDelegationKey>
                """, Encoding.UTF8, "application/xml"),
        });
    }

    private sealed class GivenToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
