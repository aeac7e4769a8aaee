using TenderFlow.App.Documents.Blobs;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Documents.Blobs;

public class StorageSettingsTests
{
    private const string WithKey =
        "DefaultEndpointsProtocol=https;AccountName=tenders;AccountKey=aHVudGVyMg==;EndpointSuffix=core.windows.net";

    [Fact]
    public void An_emulator_an_account_and_a_key_can_be_named()
    {
        Assert.True(StorageSettings.Parse("azurite").IsEmulator);
        Assert.True(StorageSettings.Parse("https://tenders.blob.core.windows.net").UsesIdentity);
        var key = StorageSettings.Parse(WithKey);
        Assert.False(key.IsEmulator || key.UsesIdentity);
        Assert.Equal("a storage account", key.ToString());
    }

    [Theory]
    [InlineData("http://tenders.example")]
    [InlineData("AccountKey=aHVudGVyMg==")]
    [InlineData("somewhere")]
    public void Words_that_cannot_be_used_are_refused_without_repeating_them(string words)
    {
        var refused = Assert.Throws<DomainError>(() => StorageSettings.Parse(words));
        Assert.StartsWith("The words for the storage cannot be understood.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("aHVudGVyMg", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_things_is_said_in_a_sentence()
    {
        var settings = new AppSettings { DataFolder = "x" };
        Assert.Equal("Everything is kept in x.", settings.WhereThingsAre);
        Assert.Equal(
            "Records are kept in the database b on a, documents in Azurite, the rest in x.",
            settings.OnSharedServers("Host=a;Database=b", "azurite", _ => null).WhereThingsAre);
    }
}
