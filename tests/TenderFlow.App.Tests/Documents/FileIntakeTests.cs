using System.Text;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Documents;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

public sealed class FileIntakeTests
{
    private const string Damaged =
        "This file is damaged or unsafe. Open it, save it again and upload the new copy.";

    private readonly MemoryDocumentStore store = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 24, 11, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Accepted => Samples.In("accepted");

    public static TheoryData<string> Refused => Samples.In("refused");

    public static TheoryData<string> Archives => Samples.In("archives");

    [Theory, MemberData(nameof(Accepted))]
    public async Task A_sound_file_is_taken_in_with_its_type_and_times_SUB_1(string name)
    {
        await using var content = Samples.Open("accepted/" + name);
        var file = await AcceptAsync(name, content);
        Assert.Equal(name, file.Name);
        Assert.Contains(Path.GetExtension(name), file.Type.Endings, StringComparer.Ordinal);
        Assert.Equal(content.Length, file.Stored.Size);
        Assert.Equal(clock.GetUtcNow(), file.SavedAt);
        Assert.True(await store.VerifyAsync(file.Stored.Sha256, default));
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task A_disguised_or_broken_file_is_refused(string name)
    {
        await using var content = Samples.Open("refused/" + name);
        await RefusalAsync(name, content);
    }

    [Theory, MemberData(nameof(Archives))]
    public async Task A_hostile_archive_is_refused_for_what_it_is(string name)
    {
        await using var content = Samples.Open("archives/" + name);
        var sentence = await RefusalAsync("plan.docx", content);
        Assert.Equal(name switch
        {
            "good.zip" or "prepended-bytes.zip" or "empty.zip" => MismatchOf("a Word file"),
            "zero-bytes.zip" => "This file is empty. Choose a file with something in it.",
            "ratio-1000.zip" =>
                "This file would grow far too large when opened. Save it as a PDF and upload that.",
            _ => Damaged,
        }, sentence);
    }

    [Theory]
    [InlineData("plan.exe", "We cannot take this type of file. Upload a PDF, Word, Excel, PowerPoint, "
        + "OpenDocument, text, CSV, RTF, PNG or JPEG file.")]
    [InlineData("plan.pdf.exe", "We cannot take this type of file. Upload a PDF, Word, Excel, PowerPoint, "
        + "OpenDocument, text, CSV, RTF, PNG or JPEG file.")]
    [InlineData("plan.doc", "Save this file as a newer Word file (.docx) or as a PDF.")]
    [InlineData("photo.heic", "Save this picture as a JPEG or PNG, then upload it.")]
    [InlineData("all.zip", "Unpack this file first, then upload each file inside it.")]
    public async Task A_type_that_is_not_taken_is_refused_before_a_byte_is_read(string name, string sentence)
    {
        var content = new GeneratedStream(1000);
        Assert.Equal(sentence, await RefusalAsync(name, content));
        Assert.Equal(0, content.BytesRead);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7 ... %%EOF", null)]
    [InlineData("a.PDF", "%PDF-1.7 ... %%EOF", null)]
    [InlineData("a.pdf", "%PDF-1.7 ...", "The end of this file is missing. Save it again and upload the new copy.")]
    [InlineData("a.rtf", @"{\rtf1 hello}", null)]
    [InlineData("a.rtf", "hello",
        "This file has the name of an RTF file but is not one. Save it again as an RTF file.")]
    [InlineData("a.png", "hello",
        "This file has the name of a PNG picture but is not one. Save it again as a PNG picture.")]
    [InlineData("a.md", "# Héllo", null)]
    [InlineData("a.txt", "%PDF-1.7",
        "This file has the name of a text file but is not one. Save it again as a text file.")]
    [InlineData("a.txt", "\u0001", "This file is not plain text. Save it again as plain text, or as a PDF.")]
    public async Task The_content_must_be_what_the_name_says(string name, string text, string? sentence)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        if (sentence is null)
        {
            await AcceptAsync(name, content);
        }
        else
        {
            Assert.Equal(sentence, await RefusalAsync(name, content));
        }
    }

    [Fact]
    public async Task A_text_in_utf_16_is_plain_text()
    {
        using var content = new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("tŷ")]);
        await AcceptAsync("a.txt", content);
    }

    [Fact]
    public async Task An_office_file_with_a_password_says_so()
    {
        using var content = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        Assert.Equal(
            "This file has a password or is an old type. Save a new copy without a password.",
            await RefusalAsync("plan.docx", content));
    }

    private static string MismatchOf(string type) =>
        $"This file has the name of {type} but is not one. Save it again as {type}.";

    private Task<AcceptedFile> AcceptAsync(string name, Stream content) =>
        new FileIntake(store, new DocumentLimits(), clock).AcceptAsync(name, content, default);

    private async Task<string> RefusalAsync(string name, Stream content)
    {
        var error = await Assert.ThrowsAsync<DomainError>(() => AcceptAsync(name, content));
        var refusal = Assert.Single(error.Refusals);
        Assert.Equal("file", refusal.Field);
        return refusal.Sentence;
    }
}
