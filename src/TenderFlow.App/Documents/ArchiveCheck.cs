using System.IO.Compression;
using System.Text.RegularExpressions;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>
/// Looks through a ZIP archive without unpacking it to disk: names that climb out, links, locked, doubled or damaged
/// parts, and parts that grow out of all measure.
/// </summary>
internal static partial class ArchiveCheck
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixRegular = 0x8000;
    private const int UnixFolder = 0x4000;

    /// <summary>Why the archive is refused; <paramref name="alsoWhyNot"/> is asked if all else is well.</summary>
    public static Refusal? WhyNot(Stream content, DocumentLimits limits, Func<ZipArchive, Refusal?> alsoWhyNot)
    {
        // The list of parts is read into memory as a whole, so its size is checked before that.
        if (!ArchiveDirectory.IsSmall(content, limits.MaxArchiveEntries))
        {
            return FileRefusals.Damaged;
        }

        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return WhyNotParts(archive, limits) ?? alsoWhyNot(archive);
        }
        catch (InvalidDataException)
        {
            return FileRefusals.Damaged;
        }
    }

    private static Refusal? WhyNotParts(ZipArchive archive, DocumentLimits limits)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (archive.Entries.Any(entry => !IsSafe(entry) || !names.Add(entry.FullName)))
        {
            return FileRefusals.Damaged;
        }

        var left = limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            var most = Math.Max(limits.RatioFreeBytes, entry.CompressedLength * limits.MaxUnpackedRatio);
            if (entry.Length > Math.Min(left, most))
            {
                return FileRefusals.Bloated;
            }

            if (!IsSound(entry))
            {
                return FileRefusals.Damaged;
            }

            left -= entry.Length;
        }

        return null;
    }

    private static bool IsSafe(ZipArchiveEntry entry)
    {
        var unixType = (entry.ExternalAttributes >> 16) & UnixTypeMask;
        return !entry.IsEncrypted
            && unixType is 0 or UnixRegular or UnixFolder
            && !entry.FullName.Any(char.IsControl)
            && !ClimbsOut().IsMatch(entry.FullName);
    }

    /// <summary>Unpacks to nowhere, and stops as soon as there is more than the archive said.</summary>
    private static bool IsSound(ZipArchiveEntry entry)
    {
        using var unpacked = entry.Open();
        var buffer = new byte[64 * 1024];
        var checksum = Crc32.Start;
        long size = 0;
        int read;
        while ((read = unpacked.Read(buffer)) > 0)
        {
            checksum = Crc32.Append(checksum, buffer.AsSpan(0, read));
            size += read;
            if (size > entry.Length)
            {
                return false;
            }
        }

        return size == entry.Length && Crc32.End(checksum) == entry.Crc32;
    }

    [GeneratedRegex(@"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\\", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClimbsOut();
}
