using System.Text;
using TenderFlow.App.Documents;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

public sealed class FileNameTests
{
    private static readonly DocumentLimits Limits = new();

    [Theory]
    [InlineData("Our bid.pdf", "Our bid.pdf")]
    [InlineData("Cynllun gofal – tŷ.docx", "Cynllun gofal – tŷ.docx")]
    [InlineData("日本語.pdf", "日本語.pdf")]
    [InlineData(@"C:\Users\Sam\Our bid.pdf", "Our bid.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("..\u2215..\u2044prices.csv", "-..-prices.csv")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\r\nSet-Cookie- x.txt", "a Set-Cookie- x.txt")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("  two   spaces .pdf. . ", "two spaces.pdf")]
    [InlineData(".hidden.pdf", "hidden.pdf")]
    [InlineData("who? what: <why>|.pdf", "who- what- -why--.pdf")]
    [InlineData("CON.pdf", "file-CON.pdf")]
    [InlineData("lpt1.old.txt", "file-lpt1.old.txt")]
    [InlineData("\uD800broken.pdf", "broken.pdf")]
    public void A_name_becomes_safe_and_stays_readable(string given, string cleaned) =>
        Assert.Equal(cleaned, FileName.Clean(given, Limits));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("-.pdf")]
    [InlineData("\u202E\u200B.pdf")]
    public void A_name_with_nothing_in_it_is_refused_in_plain_words(string? given)
    {
        var error = Assert.Throws<DomainError>(() => FileName.Clean(given, Limits));
        Assert.Equal(
            "We cannot use this file name. Rename the file and upload it again.", error.Refusals[0].Sentence);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('ŷ')]
    public void A_long_name_is_cut_before_its_ending(char letter)
    {
        var cleaned = FileName.Clean(new string(letter, 5000) + ".pdf", Limits);
        Assert.EndsWith($"{letter}.pdf", cleaned, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(cleaned), 190, Limits.MaxNameBytes);
    }

    [Fact]
    public void No_hostile_name_of_the_lists_gets_through_unsafe()
    {
        foreach (var line in Samples.Lines("names"))
        {
            foreach (var given in new[] { line, line + ".pdf", line.Replace("{EXT}", "pdf", StringComparison.Ordinal) })
            {
                AssertSafeOrRefused(given);
            }
        }
    }

    private static void AssertSafeOrRefused(string given)
    {
        string cleaned;
        try
        {
            cleaned = FileName.Clean(given, Limits);
        }
        catch (DomainError)
        {
            return;
        }

        Assert.DoesNotContain(cleaned, character => char.IsControl(character) || "/\\<>:\"|?*".Contains(character));
        Assert.NotEqual('.', cleaned[0]);
        Assert.NotEqual('.', cleaned[^1]);
        Assert.InRange(Encoding.UTF8.GetByteCount(cleaned), 1, Limits.MaxNameBytes);
        Assert.Equal(cleaned, FileName.Clean(cleaned, Limits));
    }
}
