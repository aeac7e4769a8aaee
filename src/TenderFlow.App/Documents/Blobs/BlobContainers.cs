using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace TenderFlow.App.Documents.Blobs;

/// <summary>The two places in the storage: one for good, one for what is still on its way and not looked at.</summary>
/// <param name="service">The storage.</param>
/// <param name="prefix">What the names of both begin with, where several share one storage.</param>
public sealed class BlobContainers(BlobServiceClient service, string prefix = "")
{
    /// <summary>Bytes under their SHA-256, which nobody changes or deletes: here the infrastructure sets holds.</summary>
    public BlobContainerClient Kept { get; } = service.GetBlobContainerClient(prefix + "documents");

    /// <summary>What browsers send by themselves. It counts for nothing until it was checked and copied.</summary>
    public BlobContainerClient Arriving { get; } = service.GetBlobContainerClient(prefix + "arriving");

    /// <summary>Makes both if they are not there.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        await Kept.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await Arriving.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Lets pages of any address send blocks; each needs its signature all the same. For the emulator only.</summary>
    public async Task LetBrowsersInAsync(CancellationToken cancellationToken)
    {
        var properties = (await service.GetPropertiesAsync(cancellationToken)).Value;
        properties.Cors =
        [
            new BlobCorsRule
            {
                AllowedOrigins = "*",
                AllowedMethods = "GET,PUT",
                AllowedHeaders = "*",
                ExposedHeaders = "*",
                MaxAgeInSeconds = 600,
            },
        ];
        await service.SetPropertiesAsync(properties, cancellationToken);
    }
}
