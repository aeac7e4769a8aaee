using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Finds the words of an English text (PLN-5).</summary>
public static class Words
{
    /// <summary>
    /// The words in order. A word is a run of letters and digits, joined by inner apostrophes and hyphens;
    /// <c>1.5m</c>, <c>10.30am</c>, <c>e.g.</c> and a web address are one word each. The number of a list item is none.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var scanner = new TextScanner(text);
        while (scanner.Read() is { } scanned)
        {
            if (scanned is Scanned.Word)
            {
                words.Add(text.Substring(scanner.Word.Start, scanner.Word.Length));
            }
        }

        return words;
    }
}
