using System.Text;
using TenderFlow.Domain.Cycle;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace TenderFlow.App.PlainWords.Files;

/// <summary>The words of a PDF, in the order in which they stand in the file.</summary>
internal static class PdfWords
{
    private const int MostPages = 1000;
    private const int MostCharacters = 8 * 1024 * 1024;

    public static FileWords Read(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            return Read(pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw WordsOfFile.Refused("This PDF is locked with a password. Save a copy without it.");
        }
        // A damaged PDF makes the library fail in many ways; whoever gave it can only be told that it cannot be read.
        catch (Exception error) when (error is not (DomainError or OutOfMemoryException))
        {
            throw WordsOfFile.Refused("We cannot read this PDF: it is damaged. Save it again and try the new copy.");
        }
    }

    private static FileWords Read(PdfDocument pdf)
    {
        var text = new StringBuilder();
        var pages = Math.Min(pdf.NumberOfPages, MostPages);
        var silent = 0;
        var read = 0;
        while (read < pages && text.Length < MostCharacters)
        {
            var words = Paragraphs(ContentOrderTextExtractor.GetText(pdf.GetPage(++read), addDoubleNewline: true));
            silent += words.Any(char.IsLetter) ? 0 : 1;
            text.Append(words).Append("\n\n");
        }

        return new(text.ToString().Trim(), Note(silent, read, pdf.NumberOfPages));
    }

    private static string? Note(int silent, int read, int all) => (silent, read < all) switch
    {
        (0, false) => null,
        (0, true) => $"We read the first {read:N0} of {all:N0} pages.",
        _ => $"We could not read {silent:N0} of {all:N0} pages: they hold no text. They may be pictures of text.",
    };

    /// <summary>The lines of a page end where the paper does; a sentence goes on in the next one.</summary>
    private static string Paragraphs(string page)
    {
        var text = new StringBuilder(page.Length);
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length == 0)
            {
                text.Append(text.Length > 0 && text[^1] != '\n' ? "\n\n" : "");
                continue;
            }

            var joins = text.Length > 0 && text[^1] != '\n' && !StartsItem(line);
            text.Append(joins ? text[^1] == '-' ? "" : " " : text.Length > 0 && text[^1] != '\n' ? "\n" : "").Append(line);
        }

        return text.ToString();
    }

    private static bool StartsItem(string line) => line[0] is '•' or '▪' or '●' or '·' || line.StartsWith("- ", StringComparison.Ordinal);
}
