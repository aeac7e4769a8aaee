using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Looks for given words in a row.</summary>
internal static class WordMatch
{
    /// <summary>Whether these words, in small letters, stand here with nothing but spaces between them.</summary>
    public static bool IsAt(ScannedText text, int word, int end, IReadOnlyList<string> words)
    {
        if (word + words.Count > end)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (!text.LowerWord(word + i).SequenceEqual(words[i]) || (i > 0 && !text.AreNeighbours(word + i - 1)))
            {
                return false;
            }
        }

        return true;
    }
}
