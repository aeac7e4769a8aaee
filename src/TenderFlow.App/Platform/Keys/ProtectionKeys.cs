using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Platform.Keys;

/// <summary>Where the keys of cookies and forms lie: in the data folder, or sealed in the database when instances share a secret.</summary>
public static class ProtectionKeys
{
    /// <summary>Adds the keys.</summary>
    public static void AddProtectionKeys(this IServiceCollection services, AppSettings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("TenderFlow");
        if (settings.Secret is not { } secret)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(settings.PathOf("keys")));
            return;
        }

        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<TenderFlowDb>>((options, databases) =>
        {
            options.XmlRepository = new KeysInDatabase(databases);
            options.XmlEncryptor = new KeySeal(secret);
        });
    }
}
