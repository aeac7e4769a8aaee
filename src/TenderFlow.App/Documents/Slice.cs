using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Incoming;
using TenderFlow.App.Web.Http;

namespace TenderFlow.App.Documents;

/// <summary>The door of this folder.</summary>
public static class Slice
{
    /// <summary>Adds the store that the settings ask for, and the way in for files.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, AppSettings settings) =>
        settings.Storage is { } storage
            ? services.AddIntake().AddBlobs(storage, settings.PathOf("azurite"))
            : services.AddDocuments(settings.PathOf("documents"), settings.WaitForDisk);

    /// <summary>Adds the document store and the way in for files.</summary>
    /// <param name="services">The container.</param>
    /// <param name="folder">Where bytes are kept; null keeps them in memory.</param>
    /// <param name="waitForDisk">False survives a killed process, but not a power cut.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, string? folder, bool waitForDisk = true)
    {
        services.AddIntake();
        if (folder is null)
        {
            return services.AddSingleton<IDocumentStore, MemoryDocumentStore>();
        }

        services.AddSingleton(provider => new FolderDocumentStore(
            folder, provider.GetRequiredService<ILogger<FolderDocumentStore>>(), waitForDisk));
        services.AddHostedService<LeftoverSweep>();
        return services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<FolderDocumentStore>());
    }

    private static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddOptions<DocumentLimits>().BindConfiguration("Documents");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DocumentLimits>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IFileHandler, KeepUpload>();
        return services.AddSingleton<FileIntake>();
    }

    private static IServiceCollection AddBlobs(
        this IServiceCollection services, StorageSettings storage, string emulatorFolder)
    {
        services.AddSingleton(storage);
        if (storage.IsEmulator)
        {
            services.AddSingleton(_ => new Azurite(emulatorFolder));
            services.AddHostedService(provider => provider.GetRequiredService<Azurite>());
            services.AddSingleton(provider => provider.GetRequiredService<Azurite>().Client);
        }
        else
        {
            services.AddSingleton(_ => storage.Open(() => new DefaultAzureCredential()));
        }

        services.AddSingleton<BlobContainers>();
        services.AddSingleton(provider => new BlobSignatures(
            provider.GetRequiredService<BlobServiceClient>(), TimeProvider.System));
        services.AddSingleton<DirectUploads>();
        services.AddSingleton(provider => new UploadOrigin(
            provider.GetRequiredService<BlobServiceClient>().Uri.GetLeftPart(UriPartial.Authority)));
        services.AddHostedService<StorageStart>();
        return services.AddSingleton<IDocumentStore, BlobDocumentStore>();
    }
}
