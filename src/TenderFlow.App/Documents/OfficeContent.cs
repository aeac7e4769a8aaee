using System.IO.Compression;
using System.Text;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>Word, Excel, PowerPoint and OpenDocument files: a sound archive that holds the parts of its type.</summary>
internal static class OfficeContent
{
    /// <summary>A check for the file type whose main parts are in the given folder of the archive.</summary>
    public static Func<FileType, Stream, DocumentLimits, Refusal?> WhyNotOoxml(string folder) =>
        (claimed, content, limits) => WhyNot(claimed, content, limits, archive =>
            archive.GetEntry("[Content_Types].xml") is not null
            && archive.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)));

    /// <summary>The first part of an OpenDocument file is its media type.</summary>
    public static Refusal? WhyNotOpenDocument(FileType claimed, Stream content, DocumentLimits limits) =>
        WhyNot(claimed, content, limits, archive =>
            archive.Entries is [{ FullName: "mimetype" } first, ..]
            && first.Length == claimed.MediaType.Length
            && TextOf(first) == claimed.MediaType);

    private static Refusal? WhyNot(
        FileType claimed, Stream content, DocumentLimits limits, Func<ZipArchive, bool> isOfType)
    {
        switch (FirstBytes.Of(content))
        {
            case "compound":
                return FileRefusals.Locked;
            case not "zip":
                return FileRefusals.Mismatch(claimed);
        }

        return ArchiveCheck.WhyNot(content, limits, archive =>
            HoldsMacros(archive) ? FileRefusals.Macros
            : isOfType(archive) ? null
            : FileRefusals.Mismatch(claimed));
    }

    private static bool HoldsMacros(ZipArchive archive) =>
        archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open(), Encoding.ASCII);
        return text.ReadToEnd();
    }
}
