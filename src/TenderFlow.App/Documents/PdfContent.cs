using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>A PDF starts and ends as one. What it may do when opened is held back by how it is sent.</summary>
internal static class PdfContent
{
    private const int TailBytes = 2048;

    public static Refusal? WhyNot(FileType claimed, Stream content, DocumentLimits limits)
    {
        if (FirstBytes.WhyNot(claimed, content, limits) is { } refusal)
        {
            return refusal;
        }

        Span<byte> tail = stackalloc byte[(int)Math.Min(TailBytes, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        return tail.IndexOf("%%EOF"u8) >= 0 ? null : FileRefusals.CutOff;
    }
}
