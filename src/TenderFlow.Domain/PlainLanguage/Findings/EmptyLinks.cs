using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds links that do not say where they go: “click here”.</summary>
internal static class EmptyLinks
{
    private static readonly string[][] Phrases =
    [
        ["click", "on", "the", "link", "below"], ["click", "the", "link", "below"], ["click", "on", "the", "link"], ["click", "on", "this", "link"],
        ["click", "the", "link"], ["click", "this", "link"], ["click", "below"], ["click", "here"], ["press", "here"], ["tap", "here"],
        ["refer", "to", "below", "link"], ["follow", "this", "link"], ["see", "here"],
    ];

    public static IEnumerable<Finding> In(ScannedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                if (LengthAt(text, word, sentence.EndWord) is > 0 and var words)
                {
                    var written = text.Between(word, word + words - 1);
                    yield return new(
                        FindingKind.ClickHere, text.Words[word].Start, written.Length, written,
                        "Say where the link goes, such as “See the questions”. People may hear links read out alone.", null);
                    word += words - 1;
                }
            }
        }
    }

    private static int LengthAt(ScannedText text, int word, int end)
    {
        foreach (var phrase in Phrases)
        {
            if (WordMatch.IsAt(text, word, end, phrase))
            {
                return phrase.Length;
            }
        }

        // A link in Markdown whose whole text is “here”.
        return text.Before(word) is '[' && text.After(word) is ']' && text.LowerWord(word) is "here" or "link" or "more" or "this" ? 1 : 0;
    }
}
