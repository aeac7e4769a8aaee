using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Cuts an English text into paragraphs and sentences (PLN-5).</summary>
public static class Sentences
{
    /// <summary>The sentences of the whole text, in order. A heading or a list item is at least one sentence.</summary>
    public static IReadOnlyList<string> Of(string text) => Pieces(text, Scanned.SentenceEnd);

    /// <summary>The paragraphs: cut at blank lines, before a line that starts a list item, and round a heading.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) => Pieces(text, Scanned.BlockEnd);

    private static List<string> Pieces(string text, Scanned wanted)
    {
        var pieces = new List<string>();
        var scanner = new TextScanner(text);
        while (scanner.Read() is { } scanned)
        {
            if (scanned == wanted)
            {
                pieces.Add(text[scanner.Start..scanner.End].Trim());
            }
        }

        return pieces;
    }
}
