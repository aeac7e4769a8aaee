using System.Buffers.Binary;

namespace TenderFlow.App.Documents;

/// <summary>The end of a ZIP archive, where it says how many parts it has and where their list starts.</summary>
internal static class ArchiveDirectory
{
    private const int RecordBytes = 22;
    private const int MaxCommentBytes = 65_535;
    private const int MostBytesOfAnEntry = 1024;

    /// <summary>Whether the list has at most so many parts, and no more bytes than that many need.</summary>
    public static bool IsSmall(Stream content, int maxEntries)
    {
        var tail = new byte[(int)Math.Min(content.Length, RecordBytes + MaxCommentBytes)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        content.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < RecordBytes)
        {
            return false;
        }

        var record = tail.AsSpan(at, RecordBytes);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var listStart = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var listBytes = content.Length - tail.Length + at - listStart;
        return entries <= maxEntries && listBytes >= 0 && listBytes <= (long)maxEntries * MostBytesOfAnEntry;
    }
}
