using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds the passive voice: a form of “be”, perhaps an adverb, and a participle.</summary>
internal static class Passives
{
    private const int MostAdverbs = 2;

    public static IEnumerable<Finding> In(ScannedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                if (!PassiveWords.Be.Contains(text.LowerWord(word)))
                {
                    continue;
                }

                var at = word + 1;
                while (at < sentence.EndWord && at <= word + MostAdverbs && text.AreNeighbours(at - 1) && IsAdverb(text.LowerWord(at)))
                {
                    at++;
                }

                if (at < sentence.EndWord && text.AreNeighbours(at - 1) && IsParticiple(text.LowerWord(at))
                    && !PassiveWords.StateBefore.Contains(Pair(text, at, sentence.EndWord)))
                {
                    yield return FindingOf(text, word, at);
                    word = at;
                }
            }
        }
    }

    private static string Pair(ScannedText text, int word, int end) =>
        word + 1 < end ? $"{text.LowerWord(word)} {text.LowerWord(word + 1)}" : "";

    private static Finding FindingOf(ScannedText text, int first, int last)
    {
        var words = text.Between(first, last);
        return new(
            FindingKind.Passive, text.Words[first].Start, words.Length, words,
            $"Say who does it. “{words}” leaves that open. Start with “we” or “you”.", null);
    }

    private static bool IsAdverb(ReadOnlySpan<char> word) =>
        (word.Length > 4 && word.EndsWith("ly") && !word.SequenceEqual("early") && !word.SequenceEqual("only"))
        || PassiveWords.Adverbs.Contains(word);

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        PassiveWords.Irregular.Contains(word)
        || (word.Length > 4 && word.EndsWith("ed") && word[^3] is not 'e' && !PassiveWords.States.Contains(word)
            && !(word.StartsWith("un") && !PassiveWords.Undone.Contains(word)));
}
