using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TenderFlow.App.Platform.Incoming;

namespace TenderFlow.App.Documents;

/// <summary>The door of this folder.</summary>
public static class Slice
{
    /// <summary>Adds the document store and the way in for files.</summary>
    /// <param name="services">The container.</param>
    /// <param name="folder">Where bytes are kept; null keeps them in memory.</param>
    /// <param name="waitForDisk">False survives a killed process, but not a power cut.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, string? folder, bool waitForDisk = true)
    {
        services.AddOptions<DocumentLimits>().BindConfiguration("Documents");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DocumentLimits>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FileIntake>();
        services.AddSingleton<IFileHandler, KeepUpload>();
        if (folder is null)
        {
            return services.AddSingleton<IDocumentStore, MemoryDocumentStore>();
        }

        services.AddSingleton(provider => new FolderDocumentStore(
            folder, provider.GetRequiredService<ILogger<FolderDocumentStore>>(), waitForDisk));
        services.AddHostedService<LeftoverSweep>();
        return services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<FolderDocumentStore>());
    }
}
