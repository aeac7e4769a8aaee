using System.IO.Compression;
using System.Text;
using System.Xml;
using TenderFlow.App.Documents;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.PlainWords.Files;

/// <summary>
/// The words of a Word file or an OpenDocument text: a sound archive, and in it one XML file that is read once, forwards,
/// without definitions of its own and up to a limit.
/// </summary>
internal static class OfficeWords
{
    private const int MostCharacters = 64 * 1024 * 1024;

    // Far more than any text needs, and little enough to unpack while somebody waits.
    private static readonly DocumentLimits Limits = new() { MaxUnpackedBytes = 256L * 1024 * 1024 };

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static FileWords Read(byte[] bytes)
    {
        FileWords? words = null;
        using var content = new MemoryStream(bytes, writable: false);
        if (ArchiveCheck.WhyNot(content, Limits, archive =>
        {
            words = Read(archive);
            return null;
        }) is { } refusal)
        {
            throw new DomainError(refusal);
        }

        return words!;
    }

    private static FileWords Read(ZipArchive archive)
    {
        if (archive.GetEntry("word/document.xml") is { } word)
        {
            return Read(word, WordBody.Read);
        }

        var isOpenText = archive.GetEntry("mimetype") is { Length: < 100 } type
            && TextOf(type) == "application/vnd.oasis.opendocument.text";
        return isOpenText && archive.GetEntry("content.xml") is { } open
            ? Read(open, OpenTextBody.Read)
            : throw WordsOfFile.Refused($"We cannot read the words of this kind of file. We can read {FileWords.Readable}.");
    }

    private static FileWords Read(ZipArchiveEntry entry, Action<XmlReader, BlockText> read)
    {
        var text = new BlockText();
        try
        {
            using var xml = XmlReader.Create(entry.Open(), Safe);
            read(xml, text);
        }
        catch (XmlException)
        {
            throw new DomainError(FileRefusals.Damaged);
        }

        return new(text.ToString());
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open(), Encoding.ASCII);
        return text.ReadToEnd();
    }
}
