using System.Net;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Documents.Blobs;

public class BlobDocumentStoreTests
{
    [Fact]
    public async Task The_same_bytes_again_change_nothing_DOC_5()
    {
        using var storage = await BlobStorage.OpenAsync();
        var stored = await DocumentStoreTests.SaveAsync(storage.Store, "abc");
        var blob = storage.Containers.Kept.GetBlobClient($"ba/{stored.Sha256}");
        var before = (await blob.GetPropertiesAsync()).Value.ETag;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DocumentStoreTests.SaveAsync(storage.Store, "abc")));

        Assert.Equal(before, (await blob.GetPropertiesAsync()).Value.ETag);
    }

    [Fact]
    public async Task Many_that_save_the_same_new_bytes_at_once_all_succeed()
    {
        using var storage = await BlobStorage.OpenAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DocumentStoreTests.SaveAsync(storage.Store, "new")));

        Assert.Single(all.Distinct());
        Assert.True(await storage.Store.VerifyAsync(all[0].Sha256, default));
    }

    [Fact]
    public async Task Bytes_that_were_changed_in_the_storage_are_noticed_INV_4()
    {
        using var storage = await BlobStorage.OpenAsync();
        var stored = await DocumentStoreTests.SaveAsync(storage.Store, "abc");
        await storage.Containers.Kept.GetBlobClient($"ba/{stored.Sha256}").UploadAsync(
            BinaryData.FromString("abd"), overwrite: true);

        Assert.False(await storage.Store.VerifyAsync(stored.Sha256, default));
    }

    [Fact]
    public async Task A_file_of_many_pieces_comes_back_whole()
    {
        using var storage = await BlobStorage.OpenAsync();
        var stored = await storage.Store.SaveAsync(
            new GeneratedStream(9 * 1024 * 1024), new DocumentLimits(), null, default);

        Assert.Equal(9 * 1024 * 1024, stored.Size);
        Assert.True(await storage.Store.VerifyAsync(stored.Sha256, default));
    }

    [Fact]
    public async Task A_link_gives_the_bytes_to_be_saved_and_lets_nobody_write()
    {
        using var storage = await BlobStorage.OpenAsync();
        var stored = await DocumentStoreTests.SaveAsync(storage.Store, "abc");
        var link = await storage.Store.LinkAsync(BlobStorage.ADocument(stored, "Cynllun tŷ.txt"), default);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(link);
        Assert.Equal("abc", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Cynllun tŷ.txt", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var write = new HttpRequestMessage(HttpMethod.Put, link) { Content = new StringContent("no") };
        write.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var refused = await http.SendAsync(write);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_link_is_open_for_minutes_only()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-6));
        using var storage = await BlobStorage.OpenAsync(clock);
        var stored = await DocumentStoreTests.SaveAsync(storage.Store, "abc");
        using var http = new HttpClient();

        using var answer = await http.GetAsync(await storage.Store.LinkAsync(BlobStorage.ADocument(stored), default));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_has_no_link()
    {
        using var storage = await BlobStorage.OpenAsync();
        Assert.Null(await storage.Store.LinkAsync(BlobStorage.ADocument(new(new string('a', 64), 3)), default));
    }
}
