using Microsoft.Extensions.Logging.Abstractions;
using TenderFlow.App.Documents;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

[Collection(nameof(MemoryUse))]
public sealed class FolderDocumentStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_bytes_twice_are_one_file()
    {
        var first = await DocumentStoreTests.SaveAsync(Store(), "abc");
        var second = await DocumentStoreTests.SaveAsync(Store(), "abc");
        Assert.Equal(first, second);
        var path = Assert.Single(folder.Files);
        Assert.Equal(Path.Combine(folder.Path, "ba", "78", first.Sha256), path);
    }

    [Fact]
    public async Task Many_saves_of_the_same_bytes_at_once_are_one_file()
    {
        var store = Store();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => DocumentStoreTests.SaveAsync(store, "same")));
        Assert.Single(folder.Files);
    }

    [Fact]
    public async Task A_changed_byte_on_the_disk_is_noticed_and_a_new_upload_heals_it_INV_4()
    {
        var store = Store();
        var stored = await DocumentStoreTests.SaveAsync(store, "abc");
        await File.WriteAllTextAsync(folder.Files[0], "abd");
        Assert.False(await store.VerifyAsync(stored.Sha256, default));
        await DocumentStoreTests.SaveAsync(store, "abc");
        Assert.True(await store.VerifyAsync(stored.Sha256, default));
    }

    [Fact]
    public async Task A_long_file_never_sits_in_memory()
    {
        const int MaxBytes = 8 * 1024 * 1024;
        var store = Store();
        await DocumentStoreTests.SaveAsync(store, "warm up");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var stored = await store.SaveAsync(
            new GeneratedStream(64 * 1024 * 1024), new DocumentLimits(), null, default);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(64 * 1024 * 1024, stored.Size);
        Assert.InRange(allocated, 0, MaxBytes);
        Assert.True(await store.VerifyAsync(stored.Sha256, default));
    }

    [Fact]
    public async Task A_full_disk_leaves_no_half_file_and_gives_a_plain_answer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The error number is another one there.");
        var store = new StoreOnAFullDisk(folder.Path);
        var error = await Assert.ThrowsAsync<DomainError>(() => DocumentStoreTests.SaveAsync(store, "abc"));
        Assert.Equal(
            "Our storage is full, so we did not save your file. Try again in a few minutes.",
            error.Refusals[0].Sentence);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_no_half_file()
    {
        using var cut = new BrokenStream(new IOException("The line broke."));
        await Assert.ThrowsAsync<IOException>(() => Store().SaveAsync(cut, new DocumentLimits(), null, default));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_cancelled_upload_leaves_no_half_file()
    {
        var stopped = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store().SaveAsync(new GeneratedStream(100), new DocumentLimits(), null, stopped));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Leftovers_older_than_a_day_go_and_younger_ones_and_documents_stay()
    {
        var now = new DateTimeOffset(2026, 9, 24, 12, 0, 0, TimeSpan.Zero);
        var store = Store();
        var kept = await DocumentStoreTests.SaveAsync(store, "abc");
        var old = Leftover("old.part", now.AddHours(-25));
        var young = Leftover("young.part", now.AddHours(-23));
        Assert.Equal(1, store.RemoveLeftovers(now));
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
        Assert.True(await store.VerifyAsync(kept.Sha256, default));
    }

    private string Leftover(string name, DateTimeOffset written)
    {
        var path = Path.Combine(folder.Path, "arriving", name);
        File.WriteAllText(path, "half");
        File.SetLastWriteTimeUtc(path, written.UtcDateTime);
        return path;
    }

    private FolderDocumentStore Store() => new(folder.Path, NullLogger<FolderDocumentStore>.Instance);

    private sealed class StoreOnAFullDisk(string root)
        : FolderDocumentStore(root, NullLogger<FolderDocumentStore>.Instance)
    {
        protected override Stream CreatePart(string path)
        {
            File.WriteAllText(path, "half");
            return new BrokenStream(new IOException("No space left on device", BrokenStream.NoSpaceLeft));
        }
    }
}
