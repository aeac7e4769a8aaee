using System.Runtime.InteropServices;
using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>What the reading formulas count (PLN-3).</summary>
/// <param name="Words">Words, at least 1.</param>
/// <param name="Sentences">Sentences, at least 1.</param>
/// <param name="Syllables">Syllables of all words together.</param>
public sealed record TextCounts(int Words, int Sentences, int Syllables)
{
    private const int LettersOfLongWord = 7;
    private const int LettersOfLink = 4;

    /// <summary>Letters and digits.</summary>
    public int Letters { get; init; }

    /// <summary>Words of three or more syllables.</summary>
    public int Polysyllables { get; init; }

    /// <summary>Words of more than six letters.</summary>
    public int LongWords { get; init; }

    /// <summary>Counts a text. An empty text counts as one word in one sentence, so that no formula divides by zero.</summary>
    public static TextCounts Of(ReadOnlySpan<char> text)
    {
        var (tally, sentences) = (default(Tally), 0);
        var scanner = new TextScanner(text);
        while (scanner.Read() is { } scanned)
        {
            if (scanned is Scanned.Word)
            {
                tally.Add(text, scanner.Word);
            }
            else
            {
                sentences += scanned is Scanned.SentenceEnd ? 1 : 0;
            }
        }

        return tally.In(sentences);
    }

    /// <summary>Counts a text that was scanned before.</summary>
    internal static TextCounts Of(ScannedText scanned)
    {
        var tally = default(Tally);
        foreach (var word in scanned.Words)
        {
            tally.Add(scanned.Text, word);
        }

        return tally.In(scanned.Sentences.Count);
    }

    /// <summary>The syllables of a word of the text.</summary>
    internal static int SyllablesOf(ReadOnlySpan<char> text, WordSpan word) =>
        word.Kind is WordKind.Link ? 1 : PlainLanguage.Syllables.In(text.Slice(word.Start, word.Length));

    private static int LettersOf(ReadOnlySpan<char> text, WordSpan word)
    {
        if (word.Kind is WordKind.Link)
        {
            return LettersOfLink;
        }

        var letters = 0;
        foreach (var c in text.Slice(word.Start, word.Length))
        {
            letters += char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)) ? 1 : 0;
        }

        return letters;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Tally
    {
        private int words;
        private int syllables;
        private int letters;
        private int polysyllables;
        private int longWords;

        public void Add(ReadOnlySpan<char> text, WordSpan word)
        {
            var said = SyllablesOf(text, word);
            var lettersHere = LettersOf(text, word);
            words++;
            syllables += said;
            letters += lettersHere;
            polysyllables += said > 2 ? 1 : 0;
            longWords += lettersHere >= LettersOfLongWord ? 1 : 0;
        }

        public readonly TextCounts In(int sentences) =>
            new(Math.Max(1, words), Math.Max(1, sentences), Math.Max(1, syllables))
            {
                Letters = letters,
                Polysyllables = polysyllables,
                LongWords = longWords,
            };
    }
}
