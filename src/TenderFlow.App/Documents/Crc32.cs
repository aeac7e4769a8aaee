namespace TenderFlow.App.Documents;

/// <summary>The checksum that ZIP archives carry for each part. The library reads it but does not compare it.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Row)];

    public static uint Start => 0xFFFFFFFF;

    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            checksum = Table[(byte)checksum ^ b] ^ (checksum >> 8);
        }

        return checksum;
    }

    public static uint End(uint checksum) => ~checksum;

    private static uint Row(int index)
    {
        var row = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            row = (row & 1) == 0 ? row >> 1 : (row >> 1) ^ Polynomial;
        }

        return row;
    }
}
