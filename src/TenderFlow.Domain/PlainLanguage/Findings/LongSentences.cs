using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds sentences that are too long, and where each could be split (PLN-1).</summary>
internal static class LongSentences
{
    private const int ShortestPart = 5;

    private static readonly WordSet Subjects = new("we you they he she it there this these that those");

    private static readonly WordSet Joining = new("and but so");

    public static IEnumerable<Finding> In(ScannedText text, ReadingLimits limits)
    {
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Words <= limits.WordsInSentence)
            {
                continue;
            }

            var reason = $"This sentence has {sentence.Words} words. Keep to {limits.WordsInSentence}.";
            if (BestSplit(text, sentence) is not { } split)
            {
                yield return new(
                    FindingKind.LongSentence, sentence.Start, sentence.Length, text.Text.Substring(sentence.Start, sentence.Length),
                    $"{reason} Say it in two or more sentences.", null);
                continue;
            }

            var (start, end) = (text.Words[split.After].End, text.Words[split.Next].End);
            yield return new(
                FindingKind.LongSentence, start, end - start, text.Text[start..end], $"{reason} It can be split here.",
                $". {Capital(text.Word(split.Next))}");
        }
    }

    /// <summary>The place nearest the middle where both halves can stand alone.</summary>
    private static (int After, int Next)? BestSplit(ScannedText text, SentenceSpan sentence)
    {
        (int After, int Next)? best = null;
        var middle = sentence.FirstWord + sentence.Words / 2;
        for (var word = sentence.FirstWord + ShortestPart - 1; word + ShortestPart < sentence.EndWord; word++)
        {
            if (NextAfter(text, word) is { } next
                && (best is null || Math.Abs(word - middle) < Math.Abs(best.Value.After - middle)))
            {
                best = (word, next);
            }
        }

        return best;
    }

    /// <summary>The word that would start the new sentence; null when the sentence cannot be split after this word.</summary>
    private static int? NextAfter(ScannedText text, int word)
    {
        var next = word + 1;
        var gap = text.Text.AsSpan(text.Words[word].End, text.Words[next].Start - text.Words[word].End).Trim();
        if (gap is ";" or " –" or "–")
        {
            return Subjects.Contains(text.LowerWord(next)) ? next : null;
        }

        if (gap is not "," || !Joining.Contains(text.LowerWord(next)))
        {
            return null;
        }

        return Subjects.Contains(text.LowerWord(next + 1)) && text.AreNeighbours(next)
            ? text.LowerWord(next).SequenceEqual("and") ? next + 1 : next
            : null;
    }

    private static string Capital(ReadOnlySpan<char> word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
