using System.IO.Compression;
using System.Text;
using TenderFlow.App.PlainWords.Files;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.PlainWords;

public class WordsOfFileTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string OpenText = "application/vnd.oasis.opendocument.text";

    [Theory]
    [InlineData("crazyones-pdfa.pdf", "to the crazy ones")]
    [InlineData("minimal-document.pdf", "Lorem ipsum")]
    [InlineData("tables.docx", "Above")]
    [InlineData("strict-format.docx", "Test")]
    public async Task The_words_of_a_real_file_are_read(string name, string expected)
    {
        await using var content = Samples.Open($"accepted/{name}");
        var words = await WordsOfFile.ReadAsync(content, CancellationToken.None);

        Assert.Contains(expected, words.Text, StringComparison.Ordinal);
        Assert.Null(words.Note);
    }

    [Fact]
    public void A_word_file_keeps_its_headings_lists_and_paragraphs()
    {
        var body = """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>What we want</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Three </w:t></w:r><w:r><w:t>clubs.</w:t><w:tab/><w:t>Each week.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>A warm meal</w:t></w:r></w:p>
            <w:p><w:del><w:r><w:delText>Gone</w:delText><w:t>Gone</w:t></w:r></w:del><w:r><w:t>Here</w:t></w:r></w:p>
            """;

        var words = WordsOfFile.Read(Zip(("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>")));

        Assert.Equal("# What we want\n\nThree clubs. Each week.\n\n- A warm meal\n\nHere", words.Text);
    }

    [Fact]
    public void An_open_document_text_keeps_its_headings_lists_and_paragraphs()
    {
        const string Body = """
            <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <o:body><t:tracked-changes><t:p>Gone</t:p></t:tracked-changes><t:h>What we want</t:h><t:p>Three<t:s t:c="1"/><t:span>clubs.</t:span></t:p>
            <t:list><t:list-item><t:p>A warm meal</t:p></t:list-item></t:list></o:body></o:document-content>
            """;

        var words = WordsOfFile.Read(Zip(("mimetype", OpenText), ("content.xml", Body)));

        Assert.Equal("# What we want\n\nThree clubs.\n\n- A warm meal", words.Text);
    }

    [Fact]
    public void Definitions_inside_a_file_are_not_followed() => Assert.Contains("damaged", WhyNot(Zip((
        "word/document.xml",
        $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document {Word}><w:p><w:t>&x;</w:t></w:p></w:document>"))));

    [Fact]
    public void A_part_that_grows_out_of_all_measure_is_refused() =>
        Assert.Contains("far too large", WhyNot(Zip(("word/document.xml", new string(' ', 8 * 1024 * 1024)))));

    [Theory]
    [InlineData("libreoffice-writer-password.pdf", "locked with a password")]
    [InlineData("empty.docx", "no words in this file")]
    public async Task What_cannot_be_read_says_why(string name, string expected)
    {
        await using var content = Samples.Open($"accepted/{name}");
        var refused = await Assert.ThrowsAsync<DomainError>(() => WordsOfFile.ReadAsync(content, CancellationToken.None));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_a_sheet_and_a_damaged_PDF_say_what_can_be_read()
    {
        Assert.Contains("Give a PDF", WhyNot([0x89, 0x50, 0x4E, 0x47, 0xFF]));
        Assert.Contains("We can read a PDF", WhyNot(Zip(("xl/workbook.xml", "<x/>"))));
        Assert.Contains("damaged", WhyNot(Encoding.ASCII.GetBytes("%PDF-1.7\nnonsense\n%%EOF")));
    }

    private static string WhyNot(byte[] bytes) => Assert.Throws<DomainError>(() => WordsOfFile.Read(bytes)).Message;

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return content.ToArray();
    }
}
