using System.Globalization;
using TenderFlow.App.Documents.Blobs;

namespace TenderFlow.TestKit.Servers;

/// <summary>
/// A real Azurite for the tests of this process, with a folder of its own. Started when the first test asks for it, stopped
/// by <see cref="StopAsync"/>.
/// </summary>
public static class AzuriteServer
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static DirectoryInfo? folder;
    private static Azurite? running;
    private static int lastPlace;

    /// <summary>The words that open it.</summary>
    public static async Task<string> ConnectionAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (running is null)
            {
                folder = Directory.CreateTempSubdirectory("tenderflow-azurite-");
                var server = new Azurite(folder.FullName);
                await server.StartAsync(CancellationToken.None);
                running = server;
            }

            return running.Connection;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Two new and empty containers.</summary>
    public static async Task<BlobContainers> NewContainersAsync()
    {
        await ConnectionAsync();
        var number = Interlocked.Increment(ref lastPlace).ToString(CultureInfo.InvariantCulture);
        var containers = new BlobContainers(running!.Client, $"test{number}-");
        await containers.MakeAsync(CancellationToken.None);
        return containers;
    }

    /// <summary>Stops it and deletes its folder.</summary>
    public static async Task StopAsync()
    {
        if (running is { } server)
        {
            running = null;
            await server.StopAsync(CancellationToken.None);
            server.Dispose();
            folder!.Delete(recursive: true);
        }
    }
}
