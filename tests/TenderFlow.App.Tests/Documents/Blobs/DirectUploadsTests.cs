using System.Net;
using System.Text;
using TenderFlow.App.Documents.Blobs;
using Xunit;

namespace TenderFlow.App.Tests.Documents.Blobs;

/// <summary>Speaks to the storage as the page's script does: by an address alone, without a key.</summary>
public sealed class DirectUploadsTests : IDisposable
{
    private static readonly ComingFile File = new("bid:42:7:3", "plan.txt", 6, "1790000000000");
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Blocks_that_came_before_a_break_need_not_come_again()
    {
        using var storage = await BlobStorage.OpenAsync();
        var address = await storage.Uploads.OpenAsync(File, default);
        await PutAsync(address, "comp=block&blockid=MDAwMDAw", "abc");
        Assert.Null(await storage.Uploads.TakeAsync(File, default));

        // The page was closed; the same file gets the same place.
        var again = await storage.Uploads.OpenAsync(File, default);
        Assert.Contains("<Name>MDAwMDAw</Name>", await http.GetStringAsync(
            new Uri($"{again}&comp=blocklist&blocklisttype=all")), StringComparison.Ordinal);
        await PutAsync(again, "comp=block&blockid=MDAwMDAx", "def");
        await CommitAsync(again, "MDAwMDAw", "MDAwMDAx");

        await using var content = await storage.Uploads.TakeAsync(File, default);
        using var reader = new StreamReader(content!);
        Assert.Equal("abcdef", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_file_of_another_size_does_not_count()
    {
        using var storage = await BlobStorage.OpenAsync();
        var address = await storage.Uploads.OpenAsync(File, default);
        await PutAsync(address, "comp=block&blockid=MDAwMDAw", "abc");
        await CommitAsync(address, "MDAwMDAw");

        Assert.Null(await storage.Uploads.TakeAsync(File, default));
    }

    [Fact]
    public async Task An_address_opens_one_place_only()
    {
        using var storage = await BlobStorage.OpenAsync();
        var stored = await DocumentStoreTests.SaveAsync(storage.Store, "abc");
        var address = await storage.Uploads.OpenAsync(File, default);
        var kept = new UriBuilder(storage.Containers.Kept.GetBlobClient($"ba/{stored.Sha256}").Uri) { Query = address.Query };

        using var read = await http.GetAsync(kept.Uri);
        using var write = await http.PutAsync(new Uri($"{kept.Uri}&comp=block&blockid=MDAwMDAw"), new StringContent("x"));
        using var delete = await http.DeleteAsync(address);

        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [read.StatusCode, write.StatusCode, delete.StatusCode]);
    }

    [Fact]
    public void Nobody_can_speak_of_the_file_of_another_organisation()
    {
        Assert.Equal(File.Place, (File with { }).Place);
        Assert.All(
            [File with { Slot = "bid:42:8:3" }, File with { Size = 7 }, File with { Name = "x" }, File with { Modified = "2" }],
            other => Assert.NotEqual(File.Place, other.Place));
    }

    [Fact]
    public async Task What_nobody_used_goes_after_a_day()
    {
        using var storage = await BlobStorage.OpenAsync();
        var address = await storage.Uploads.OpenAsync(File, default);
        await PutAsync(address, "comp=block&blockid=MDAwMDAw", "abcdef");
        await CommitAsync(address, "MDAwMDAw");
        var now = TimeProvider.System.GetUtcNow();

        Assert.Equal(0, await storage.Uploads.RemoveLeftoversAsync(now, default));
        Assert.Equal(1, await storage.Uploads.RemoveLeftoversAsync(now.AddHours(25), default));
        Assert.Null(await storage.Uploads.TakeAsync(File, default));
    }

    internal static async Task PutAsync(HttpClient http, Uri address, string query, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        using var answer = await http.PutAsync(new Uri($"{address}&{query}"), content);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    internal static Task CommitAsync(HttpClient http, Uri address, params string[] blocks) => PutAsync(
        http, address, "comp=blocklist",
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{string.Concat(blocks.Select(b => $"<Latest>{b}</Latest>"))}</BlockList>");

    private Task PutAsync(Uri address, string query, string body) => PutAsync(http, address, query, body);

    private Task CommitAsync(Uri address, params string[] blocks) => CommitAsync(http, address, blocks);
}
