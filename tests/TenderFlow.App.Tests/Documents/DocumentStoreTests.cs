using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TenderFlow.App.Documents;
using TenderFlow.App.Tests.Documents.Blobs;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

/// <summary>What every store promises.</summary>
public sealed class DocumentStoreTests : IDisposable
{
    private const string AbcHash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Stores => ["folder", "memory", "blobs"];

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Stores))]
    public async Task Bytes_come_back_under_their_hash_DOC_5(string kind)
    {
        var store = await StoreAsync(kind);
        var stored = await SaveAsync(store, "abc");
        Assert.Equal(new StoredDocument(AbcHash, 3), stored);
        Assert.True(await store.ExistsAsync(AbcHash, default));
        Assert.True(await store.VerifyAsync(AbcHash, default));
        await using var content = await store.OpenReadAsync(AbcHash, default);
        using var reader = new StreamReader(content!);
        Assert.Equal("abc", await reader.ReadToEndAsync());
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task What_was_never_saved_is_not_there(string kind)
    {
        var store = await StoreAsync(kind);
        Assert.False(await store.ExistsAsync(AbcHash, default));
        Assert.False(await store.VerifyAsync(AbcHash, default));
        Assert.Null(await store.OpenReadAsync(AbcHash, default));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task An_empty_file_is_refused_in_plain_words(string kind)
    {
        var error = await Assert.ThrowsAsync<DomainError>(async () => await SaveAsync(await StoreAsync(kind), ""));
        Assert.Equal("This file is empty. Choose a file with something in it.", error.Refusals[0].Sentence);
        Assert.Empty(folder.Files);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task A_file_over_the_limit_is_read_no_further_and_not_kept(string kind)
    {
        var content = new GeneratedStream(50_000_000);
        var limits = new DocumentLimits { MaxBytes = 1024 * 1024 };
        var error = await Assert.ThrowsAsync<DomainError>(
            async () => await (await StoreAsync(kind)).SaveAsync(content, limits, null, default));
        Assert.Equal("This file is too large. Choose one of 1 MB or less.", error.Refusals[0].Sentence);
        Assert.True(content.BytesRead < 1_200_000);
        Assert.Empty(folder.Files);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task A_refused_content_is_not_kept(string kind)
    {
        var store = await StoreAsync(kind);
        var no = new Refusal("DOC-5", "file", "No.");
        using var content = new MemoryStream("abc"u8.ToArray());
        var error = await Assert.ThrowsAsync<DomainError>(
            () => store.SaveAsync(content, new DocumentLimits(), _ => no, default));
        Assert.Equal(no, error.Refusals[0]);
        Assert.False(await store.ExistsAsync(AbcHash, default));
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a/")]
    public async Task Only_a_hash_can_be_an_address(string address)
    {
        foreach (var kind in Stores.Select(row => row.Data))
        {
            var store = await StoreAsync(kind);
            await Assert.ThrowsAsync<ArgumentException>(() => store.OpenReadAsync(address, default));
            await Assert.ThrowsAsync<ArgumentException>(() => store.ExistsAsync(address, default));
        }
    }

    internal static async Task<StoredDocument> SaveAsync(IDocumentStore store, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await store.SaveAsync(content, new DocumentLimits(), null, default);
    }

    private async Task<IDocumentStore> StoreAsync(string kind) => kind switch
    {
        "memory" => new MemoryDocumentStore(),
        "blobs" => (await BlobStorage.OpenAsync()).Store,
        _ => new FolderDocumentStore(folder.Path, NullLogger<FolderDocumentStore>.Instance),
    };
}
