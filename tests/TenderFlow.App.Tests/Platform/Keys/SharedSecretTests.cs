using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Keys;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Keys;

public class SharedSecretTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    [Fact]
    public void What_is_sealed_with_one_secret_opens_with_no_other()
    {
        var info = new KeySeal(Secret).Encrypt(new XElement("key", "inside"));

        Assert.DoesNotContain("inside", info.EncryptedElement.ToString(), StringComparison.Ordinal);
        Assert.Equal("inside", new KeySeal(Secret).Decrypt(info.EncryptedElement).Value);
        Assert.ThrowsAny<CryptographicException>(() => new KeySeal([.. Secret.Reverse()]).Decrypt(info.EncryptedElement));
    }

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("this is no base64!")]
    public void A_secret_that_is_too_short_or_not_base64_is_refused_in_plain_words(string text) =>
        Assert.Contains("openssl rand", Assert.Throws<DomainError>(() => DataSecret.Shared(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_secret_each_data_folder_has_its_own(string? text) => Assert.Null(DataSecret.Shared(text));

    [Fact]
    public async Task Two_instances_with_one_secret_and_one_database_read_each_others_cookies()
    {
        var home = Directory.CreateTempSubdirectory("tenderflow-test-");
        var database = Path.Combine(home.FullName, "shared.db");
        string cookie;
        await using (var first = Instance(home, "one", database))
        {
            await DatabaseSetup.MigrateAsync(first, CancellationToken.None);
            cookie = first.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Protect("Mary");
        }

        await using (var second = Instance(home, "two", database))
        {
            Assert.Equal("Mary", second.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(cookie));
        }

        SqliteConnection.ClearAllPools();
        home.Delete(recursive: true);
    }

    private static ServiceProvider Instance(DirectoryInfo home, string name, string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var settings = new AppSettings { DataFolder = Path.Combine(home.FullName, name), Secret = Secret };
        services.AddSingleton(settings);
        services.AddEmbeddedDatabase(database, waitForDisk: false);
        services.AddProtectionKeys(settings);
        return services.BuildServiceProvider();
    }
}
