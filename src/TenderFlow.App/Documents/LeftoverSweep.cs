namespace TenderFlow.App.Documents;

/// <summary>Clears away what broken uploads left behind, once at each start.</summary>
internal sealed class LeftoverSweep(FolderDocumentStore store, TimeProvider clock, ILogger<LeftoverSweep> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var removed = store.RemoveLeftovers(clock.GetUtcNow());
        if (removed > 0)
        {
            log.LogInformation("Removed {Count} files that broken uploads left behind.", removed);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
