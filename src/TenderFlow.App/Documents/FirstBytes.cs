using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>What a file says it is in its first bytes.</summary>
internal static class FirstBytes
{
    /// <summary>An old office file, or a new one that is locked with a password.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Refusal? WhyNot(FileType claimed, Stream content, DocumentLimits limits) =>
        Of(content) switch
        {
            var found when found == claimed.MediaType => null,
            "compound" => FileRefusals.Locked,
            _ => FileRefusals.Mismatch(claimed),
        };

    /// <summary>The media type that the first bytes promise; "zip", "compound" or null for others.</summary>
    public static string? Of(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        return head switch
        {
            _ when head.StartsWith("%PDF-"u8) => "application/pdf",
            _ when head.StartsWith("PK\x03\x04"u8) => "zip",
            _ when head.StartsWith(@"{\rtf"u8) => "application/rtf",
            _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ when head.StartsWith(Compound) => "compound",
            _ => null,
        };
    }
}
