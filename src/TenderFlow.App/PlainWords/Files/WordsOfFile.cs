using TenderFlow.App.PlainWords.Checking;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.PlainWords.Files;

/// <summary>Reads the words of a file, so that they can be checked. What kind it is shows in its first bytes, not in its name.</summary>
public static class WordsOfFile
{
    /// <summary>The most bytes of a file that are read.</summary>
    public const int MostBytes = TextSource.MostBytes;

    /// <summary>Reads.</summary>
    /// <exception cref="DomainError">It holds no words that can be read; the sentence says why and what to do.</exception>
    public static FileWords Read(byte[] bytes)
    {
        var words = bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfWords.Read(bytes),
            [(byte)'P', (byte)'K', 3, 4, ..] => OfficeWords.Read(bytes),
            _ => new(TextSource.TextOf(bytes)),
        };
        return words.Text.Any(char.IsLetterOrDigit)
            ? words
            : throw Refused("There are no words in this file that we can read. If it is a scan, check the text it was made from.");
    }

    /// <summary>Reads a file to its end, if it is small enough.</summary>
    /// <exception cref="DomainError">It is too large, or cannot be read.</exception>
    public static async Task<FileWords> ReadAsync(Stream content, CancellationToken cancellationToken) =>
        Read(await TextSource.BytesAsync(content, cancellationToken));

    internal static DomainError Refused(string sentence) => new(new Refusal("PLN-1", "file", sentence));
}
