using System.Buffers;
using System.Runtime.InteropServices;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>Plain text in any usual encoding: no control characters, and not another type in disguise.</summary>
internal static class TextContent
{
    // 0x80 to 0xFF stay allowed: they are part of UTF-8 and of older Western encodings. 0x1A ends old DOS texts.
    private static readonly SearchValues<byte> Binary = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 127]);

    public static Refusal? WhyNot(FileType claimed, Stream content, DocumentLimits limits)
    {
        if (FirstBytes.Of(content) is not null)
        {
            return FileRefusals.Mismatch(claimed);
        }

        var buffer = new byte[64 * 1024];
        bool? isUtf16 = null;
        int read;
        while ((read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            var bytes = buffer.AsSpan(0, read);
            isUtf16 ??= IsUtf16(bytes);
            if (isUtf16.Value ? HasZeroCharacter(bytes) : bytes.ContainsAny(Binary))
            {
                return FileRefusals.NotText;
            }
        }

        return null;
    }

    private static bool HasZeroCharacter(ReadOnlySpan<byte> bytes) =>
        bytes.Length % 2 != 0 || MemoryMarshal.Cast<byte, char>(bytes).Contains('\0');

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
}
