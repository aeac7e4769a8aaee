namespace TenderFlow.App.Documents.Blobs;

/// <summary>Gets the storage ready at each start: on the emulator the containers, everywhere the clearing of leftovers.</summary>
internal sealed class StorageStart(
    StorageSettings settings, BlobContainers containers, DirectUploads uploads, ILogger<StorageStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // In Azure both containers, their holds and who may send there belong to the infrastructure.
        if (settings.UsesIdentity)
        {
            return;
        }

        await containers.MakeAsync(cancellationToken);
        if (settings.IsEmulator)
        {
            await containers.LetBrowsersInAsync(cancellationToken);
        }

        var removed = await uploads.RemoveLeftoversAsync(TimeProvider.System.GetUtcNow(), cancellationToken);
        if (removed > 0)
        {
            log.LogInformation("Removed {Count} files that broken uploads left behind.", removed);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
