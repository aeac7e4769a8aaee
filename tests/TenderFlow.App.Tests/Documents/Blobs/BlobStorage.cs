using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using TenderFlow.App.Documents;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.TestKit.Servers;

namespace TenderFlow.App.Tests.Documents.Blobs;

/// <summary>A document store on Azurite with containers of its own.</summary>
internal sealed class BlobStorage : IDisposable
{
    private BlobStorage(BlobServiceClient service, BlobContainers containers, TimeProvider clock)
    {
        Containers = containers;
        Signatures = new(service, clock);
        Store = new(containers, Signatures, NullLogger<BlobDocumentStore>.Instance);
        Uploads = new(containers, Signatures);
    }

    public BlobContainers Containers { get; }

    public BlobSignatures Signatures { get; }

    public BlobDocumentStore Store { get; }

    public DirectUploads Uploads { get; }

    public static async Task<BlobStorage> OpenAsync(TimeProvider? clock = null)
    {
        var service = new BlobServiceClient(await AzuriteServer.ConnectionAsync());
        return new(service, await AzuriteServer.NewContainersAsync(), clock ?? TimeProvider.System);
    }

    public static Document ADocument(StoredDocument stored, string name = "plan.txt") => Document.First(
        "slot", new AcceptedFile(name, FileType.Named(name), stored, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), 1);

    public void Dispose() => Signatures.Dispose();
}
