using TenderFlow.Domain.PlainLanguage.Glossary;
using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds words in capitals that are not names.</summary>
internal static class Shouting
{
    private const int FewestInRow = 3;

    /// <summary>Single words that are often shouted.</summary>
    private static readonly HashSet<string> Shouted = new(StringComparer.Ordinal)
    {
        "MUST", "NOT", "IMPORTANT", "URGENT", "PLEASE", "NOTE", "ALL", "ONLY", "WILL", "NEVER", "ALWAYS", "WARNING", "AND", "OR",
        "BEFORE", "AFTER", "CANNOT", "NO", "YES", "SHOULD", "ANY", "EVERY", "FREE", "NEW", "NOW",
    };

    public static IEnumerable<Finding> In(ScannedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            var word = sentence.FirstWord;
            while (word < sentence.EndWord)
            {
                var end = word;
                var long4 = false;
                while (end < sentence.EndWord && IsCapitals(text, end) && (end == word || text.AreNeighbours(end - 1)))
                {
                    long4 |= text.Words[end].Length > 3 && Terms.ByCapitals.TryGetValue(text.Word(end), out _) is false;
                    end++;
                }

                if ((end - word >= FewestInRow && long4) || (end - word is 1 or 2 && All(text, word, end)))
                {
                    yield return FindingOf(text, sentence, word, end - 1);
                }

                word = Math.Max(end, word + 1);
            }
        }
    }

    /// <summary>Whether a word is in capitals, with two letters or more and no digit.</summary>
    public static bool IsCapitals(ScannedText text, int word)
    {
        var span = text.Word(word);
        if (span.Length < 2 || text.Words[word].Kind is not WordKind.Plain)
        {
            return false;
        }

        foreach (var c in span)
        {
            if (char.IsLower(c) || char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is only shouted: in normal letters it is a common word.</summary>
    public static bool IsShouted(ReadOnlySpan<char> word) => Shouted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool All(ScannedText text, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (!IsShouted(text.Word(word)))
            {
                return false;
            }
        }

        return true;
    }

    private static Finding FindingOf(ScannedText text, SentenceSpan sentence, int first, int last)
    {
        var quiet = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(word =>
            Terms.ByCapitals.TryGetValue(text.Word(word), out _) || KnownLetters.Are(text.Word(word))
                ? text.Word(word).ToString()
                : text.LowerWord(word).ToString()));
        var plain = first == sentence.FirstWord ? char.ToUpperInvariant(quiet[0]) + quiet[1..] : quiet;
        var (start, end) = (text.Words[first].Start, text.Words[last].End);
        return new(
            FindingKind.Capitals, start, end - start, text.Text[start..end],
            "Use small letters. Words in capitals are hard to read and seem to shout.", plain);
    }
}
