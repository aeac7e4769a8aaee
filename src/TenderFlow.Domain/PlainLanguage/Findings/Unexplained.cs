using TenderFlow.Domain.PlainLanguage.Glossary;
using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds letters and terms of the field that are not explained where they first appear (PLN-1, PLN-7).</summary>
internal static class Unexplained
{
    private const int MostLetters = 6;

    public static IEnumerable<Finding> In(ScannedText text)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in text.Sentences)
        {
            if (IsHeadline(text, sentence))
            {
                continue;
            }

            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                if ((Letters(text, sentence, word, seen) ?? Phrase(text, sentence, word, seen)) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>A line all in capitals: which of its words are letters cannot be told.</summary>
    private static bool IsHeadline(ScannedText text, SentenceSpan sentence)
    {
        var capitals = 0;
        for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
        {
            capitals += Shouting.IsCapitals(text, word) ? 1 : 0;
        }

        return capitals > 2 && capitals * 3 > sentence.Words * 2;
    }

    private static Finding? Letters(ScannedText text, SentenceSpan sentence, int word, HashSet<string> seen)
    {
        var span = Singular(text.Word(word));
        if (!AreLetters(text, word, span) || !seen.Add(span.ToString()) || Explanation.IsAt(text, sentence, word, word, span))
        {
            return null;
        }

        var written = text.Word(word).ToString();
        return Terms.ByCapitals.TryGetValue(span, out var term)
            ? Term(text, word, word, term)
            : new(
                FindingKind.Abbreviation, text.Words[word].Start, written.Length, written,
                $"Say what “{written}” stands for where you first use it.", null);
    }

    private static Finding? Phrase(ScannedText text, SentenceSpan sentence, int word, HashSet<string> seen)
    {
        if (!Terms.ByFirstWord.TryGetValue(text.LowerWord(word), out var forms))
        {
            return null;
        }

        foreach (var form in forms)
        {
            var last = word + form.Words.Count - 1;
            if (WordMatch.IsAt(text, word, sentence.EndWord, form.Words))
            {
                return seen.Add(form.Term.Term) && !Explanation.IsAt(text, sentence, word, last, default)
                    ? Term(text, word, last, form.Term)
                    : null;
            }
        }

        return null;
    }

    private static Finding Term(ScannedText text, int first, int last, GlossaryTerm term)
    {
        var written = text.Between(first, last);
        return new(
            FindingKind.Jargon, text.Words[first].Start, written.Length, written,
            $"Explain “{written}” where you first use it, or use other words: {term.Short}.", $"{written} ({term.Short})");
    }

    private static bool AreLetters(ScannedText text, int word, ReadOnlySpan<char> span)
    {
        if (Terms.ByCapitals.TryGetValue(span, out _))
        {
            return true;
        }

        if (span.Length is < 2 or > MostLetters || text.Words[word].Kind is not WordKind.Plain || KnownLetters.Are(span)
            || Shouting.IsShouted(span) || text.Before(word) is '@' or '#' or '/' or '_' || text.After(word) is '_' or '/' or '!')
        {
            return false;
        }

        foreach (var c in span)
        {
            if (!char.IsAsciiLetterUpper(c) && c is not '&')
            {
                return false;
            }
        }

        return !IsPartOfName(text, word);
    }

    /// <summary>A name, reference or postcode goes on: <c>SW1A 1AA</c>, <c>BS EN 1090</c>, <c>STANAG 3149</c>.</summary>
    private static bool IsPartOfName(ScannedText text, int word) =>
        (word + 1 < text.Words.Count && text.AreNeighbours(word) && text.Words[word + 1].Kind is WordKind.Number)
        || (word > 0 && text.AreNeighbours(word - 1) && text.Words[word - 1].Kind is WordKind.Number
            && text.Words[word - 1].Length < 5 && text.Words[word].Length == 2);

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2]
        : word.Length > 3 && word[^1] is 's' && char.IsUpper(word[^2]) && !word.SequenceEqual("TOMs") ? word[..^1]
        : word;
}
