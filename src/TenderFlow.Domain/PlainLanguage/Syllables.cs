using System.Buffers;
using System.Collections.Frozen;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>
/// Counts the syllables of an English word by its spelling, with a list of words that no spelling rule gets right.
/// </summary>
public static class Syllables
{
    private const int LongestWord = 64;
    private const int LongestInitials = 5;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Irregular =
        IrregularSyllables.Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The syllables of one word, at least 1. A number counts as 1; the parts of a hyphened word add up; capitals without
    /// a vowel are said letter by letter.
    /// </summary>
    public static int In(ReadOnlySpan<char> word)
    {
        var (total, start) = (0, 0);
        for (var at = 0; at <= word.Length; at++)
        {
            if (at == word.Length || word[at] is '-' or '‑' or '.' or '&')
            {
                total += at > start ? InPart(word[start..at]) : 0;
                start = at + 1;
            }
        }

        return Math.Max(1, total);
    }

    private static int InPart(ReadOnlySpan<char> part)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var (length, capitals, digits) = (0, 0, 0);
        foreach (var c in part)
        {
            if (length == LongestWord)
            {
                break;
            }

            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (char.IsAsciiLetter(c) || c > 127)
            {
                var plain = Unaccented(c);
                letters[length] = plain;
                length += plain == '\0' ? 0 : 1;
            }
        }

        var word = letters[..length];
        if (digits == part.Length)
        {
            return 0 < digits ? 1 : 0;
        }

        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        return capitals == part.Length && length is > 1 and <= LongestInitials && word.IndexOfAny(Vowels) < 0
            ? length + (word.Contains('w') ? 2 : 0)
            : SpelledSyllables.In(word) + (EndsInSaidNot(part) ? 1 : 0);
    }

    /// <summary>did-n't, should-n't; but not can't or weren't.</summary>
    private static bool EndsInSaidNot(ReadOnlySpan<char> part) =>
        part.Length > 4 && part[^1] is 't' && part[^2] is '\'' or '’' && part[^3] is 'n' && part[^4] is 'd' or 's';

    private static char Unaccented(char c) => c < 128 ? char.ToLowerInvariant(c) : char.ToLowerInvariant(c) switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'æ' => 'a',
        'è' or 'é' or 'ê' or 'ë' => 'i',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' => 'o',
        'ù' or 'ú' or 'û' or 'ü' or 'ŵ' => 'u',
        'ç' => 's',
        'ñ' => 'n',
        'ý' or 'ÿ' or 'ŷ' => 'y',
        _ => '\0',
    };
}
