using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace TenderFlow.App.Documents;

/// <summary>The door of this folder.</summary>
public static class Slice
{
    /// <summary>Adds the document store and the way in for files.</summary>
    /// <param name="services">The container.</param>
    /// <param name="folder">Where bytes are kept; null keeps them in memory.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, string? folder)
    {
        services.AddOptions<DocumentLimits>().BindConfiguration("Documents");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DocumentLimits>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FileIntake>();
        if (folder is null)
        {
            return services.AddSingleton<IDocumentStore, MemoryDocumentStore>();
        }

        services.AddSingleton(provider => new FolderDocumentStore(
            folder, provider.GetRequiredService<ILogger<FolderDocumentStore>>()));
        services.AddHostedService<LeftoverSweep>();
        return services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<FolderDocumentStore>());
    }
}
