using System.Text;
using TenderFlow.App.PlainWords.Checking;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.PlainWords;

public sealed class TextSourceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("words");

    [Fact]
    public async Task A_file_and_what_is_piped_in_are_read_alike()
    {
        var file = Path.Combine(folder.FullName, "text.txt");
        await File.WriteAllTextAsync(file, "Café at 9am.");

        Assert.Equal("Café at 9am.", await ReadAsync(file));
        Assert.Equal("Café at 9am.", await ReadAsync("-", Encoding.UTF8.GetBytes("Café at 9am.")));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' })]
    public void A_mark_at_the_start_says_how_the_text_is_written(byte[] bytes) => Assert.Equal("a", TextSource.TextOf(bytes));

    [Theory]
    [InlineData(new byte[0], "There is no text to check.")]
    [InlineData(new byte[] { (byte)' ', (byte)'\n' }, "There is no text to check.")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0xFF }, "This is not plain text.")]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' }, "This is not plain text.")]
    public void What_is_no_text_is_refused_in_one_line(byte[] bytes, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<DomainError>(() => TextSource.TextOf(bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_file_a_folder_and_a_huge_text_are_refused_in_one_line()
    {
        Assert.Contains("There is no file", await WhyNotAsync(Path.Combine(folder.FullName, "none.txt")));
        Assert.Contains("is a folder", await WhyNotAsync(folder.FullName));
        Assert.Contains("too large", await WhyNotAsync("-", new byte[TextSource.MostBytes + 1]));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<string> ReadAsync(string name, byte[]? piped = null) =>
        (await TextSource.ReadAsync(name, () => new MemoryStream(piped ?? []), CancellationToken.None)).Text;

    private static async Task<string> WhyNotAsync(string name, byte[]? piped = null) =>
        (await Assert.ThrowsAsync<DomainError>(() => ReadAsync(name, piped))).Message;
}
