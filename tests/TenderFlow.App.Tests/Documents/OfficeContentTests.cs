using System.IO.Compression;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Documents;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

public sealed class OfficeContentTests
{
    private const string OpenText = "application/vnd.oasis.opendocument.text";

    [Theory]
    [InlineData("plan.docx", "word/document.xml")]
    [InlineData("prices.xlsx", "xl/workbook.xml")]
    [InlineData("talk.pptx", "ppt/presentation.xml")]
    public async Task An_office_file_holds_the_parts_of_its_type(string name, string part)
    {
        Assert.Null(await SentenceAsync(name, archive => Add(archive, part, "<x/>")));
        Assert.NotNull(await SentenceAsync(name, archive => Add(archive, "other/part.xml", "<x/>")));
    }

    [Theory]
    [InlineData(OpenText, true)]
    [InlineData("application/epub+zip", false)]
    public async Task An_open_document_starts_with_its_type(string type, bool accepted)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", type);
            Add(archive, "content.xml", "<x/>");
        }

        Assert.Equal(accepted, await SentenceAsync("plan.odt", content) is null);
    }

    [Fact]
    public async Task A_link_inside_is_refused() =>
        Assert.Equal(
            "This file is damaged or unsafe. Open it, save it again and upload the new copy.",
            await SentenceAsync("plan.docx", archive =>
            {
                Add(archive, "word/document.xml", "<x/>");
                Add(archive, "word/link", "/etc/passwd").ExternalAttributes = unchecked((int)0xA1FF0000);
            }));

    [Fact]
    public async Task A_macro_inside_is_refused() =>
        Assert.Equal(
            "This file holds a small program, called a macro. Save a copy without macros.",
            await SentenceAsync("plan.docx", archive =>
            {
                Add(archive, "word/document.xml", "<x/>");
                Add(archive, "word/vbaProject.bin", "x");
            }));

    [Fact]
    public async Task A_part_that_lies_about_its_size_is_refused()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<x/>");
            Add(archive, "word/document.xml", new string('x', 5000));
        }

        // The size of the last part, in the list at the end of the archive.
        var bytes = content.ToArray();
        var at = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24;
        bytes[at + 1] = 1;
        using var lying = new MemoryStream(bytes);
        Assert.NotNull(await SentenceAsync("plan.docx", lying));
    }

    [Fact]
    public async Task All_parts_together_may_not_grow_out_of_measure()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Enumerable.Range(0, 30).ToList().ForEach(i => Add(archive, $"word/{i}", new string('x', 1000)));
        }

        var limits = new DocumentLimits { MaxUnpackedBytes = 20_000 };
        Assert.Equal(
            "This file would grow far too large when opened. Save it as a PDF and upload that.",
            await SentenceAsync("plan.docx", content, limits));
    }

    private static ZipArchiveEntry Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
        return entry;
    }

    private static async Task<string?> SentenceAsync(string name, Action<ZipArchive> fill)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<x/>");
            fill(archive);
        }

        return await SentenceAsync(name, content);
    }

    private static async Task<string?> SentenceAsync(string name, MemoryStream content, DocumentLimits? limits = null)
    {
        content.Position = 0;
        var intake = new FileIntake(new MemoryDocumentStore(), limits ?? new DocumentLimits(), new FakeTimeProvider());
        try
        {
            await intake.AcceptAsync(name, content, default);
            return null;
        }
        catch (DomainError refused)
        {
            return refused.Refusals[0].Sentence;
        }
    }
}
