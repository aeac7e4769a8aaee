namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>Counts syllables by spelling rules alone. Looks at each letter a fixed number of times.</summary>
internal static class SpelledSyllables
{
    /// <summary>First parts of joined words, whose last e is not said: some-thing, house-hold.</summary>
    private static readonly string[] FirstParts =
    [
        "some", "fore", "house", "stake", "frame", "home", "fire", "time", "life", "care", "side", "whole", "wide", "line",
        "base", "name", "place", "white", "space", "stage", "trade", "store", "shore", "there", "where", "grape", "wave", "tide",
        "note", "rate", "safe", "like", "bare", "score", "table",
    ];

    private static readonly string[] EndingsAfterSilentE =
        ["ement", "ements", "eless", "elessly", "eful", "efully", "ely", "eness", "ehood", "eworthy"];

    /// <summary>The syllables of a word in small letters from a to z; at least 1.</summary>
    public static int In(ReadOnlySpan<char> word)
    {
        var count = VowelGroups(word);
        if (word.Length > 3)
        {
            count += SplitVowels(word) - SilentEnd(word) - SilentInside(word);
        }

        return Math.Max(1, count);
    }

    private static int VowelGroups(ReadOnlySpan<char> word)
    {
        var (count, inGroup) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word[i]) && !(i == 0 && word[i] is 'y' && word.Length > 1 && IsVowel(word[1]));
            count += vowel && !inGroup ? 1 : 0;
            inGroup = vowel;
        }

        return count;
    }

    /// <summary>time, asked, lines; but table, wanted, closes.</summary>
    private static int SilentEnd(ReadOnlySpan<char> word)
    {
        if (word[^1] is 'e')
        {
            return !IsVowel(word[^2]) && !IsSaidL(word[..^1]) ? 1 : 0;
        }

        if (word[^2] is not 'e' || IsVowel(word[^3]))
        {
            return 0;
        }

        var stem = word[..^2];
        return word[^1] switch
        {
            's' => stem[^1] is 's' or 'c' or 'x' or 'z' or 'g' || stem.EndsWith("ch") || stem.EndsWith("sh") || IsSaidL(stem) ? 0 : 1,
            'd' => stem[^1] is 't' or 'd' || IsSaidL(stem) ? 0 : 1,
            _ => 0,
        };
    }

    /// <summary>The l of ta-ble and set-tle carries the syllable; the l of whole and girl does not.</summary>
    private static bool IsSaidL(ReadOnlySpan<char> stem) =>
        stem.Length > 1 && stem[^1] is 'l' && !IsVowel(stem[^2]) && stem[^2] is not ('r' or 'l');

    private static int SilentInside(ReadOnlySpan<char> word)
    {
        foreach (var first in FirstParts)
        {
            if (word.Length > first.Length + 2 && word.StartsWith(first))
            {
                return IsVowel(word[first.Length]) || first is "table" ? 0 : 1;
            }
        }

        foreach (var ending in EndingsAfterSilentE)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending))
            {
                var stem = word[..^ending.Length];
                return IsVowel(stem[^1]) || IsSaidL(stem) ? 0 : 1;
            }
        }

        return 0;
    }

    /// <summary>Vowels side by side that are said apart: di-al, qui-et, do-ing, vide-o, actu-al, re-action.</summary>
    private static int SplitVowels(ReadOnlySpan<char> word)
    {
        var count = word.EndsWith("sm") || word.EndsWith("sms") || word.EndsWith("thm") ? 1 : 0;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (IsVowel(word[i]) && IsVowel(word[i + 1]) && IsSplit(word[i..], i > 0 ? word[i - 1] : ' '))
            {
                count++;
            }
        }

        return count;
    }

    private static bool IsSplit(ReadOnlySpan<char> rest, char before) => (rest[0], rest[1]) switch
    {
        ('i', 'a' or 'o') => before is not ('t' or 's' or 'c' or 'g' or 'x')
            || rest.StartsWith("iati") || rest.StartsWith("iate") || rest.StartsWith("iety"),
        ('i', 'e') => before is not 'v'
            && (rest.StartsWith("iet") || (before is not ('t' or 'c') && (rest.StartsWith("ienc") || rest.StartsWith("ient")))
                || rest is "ier" or "iers" or "iest"),
        ('i', 'u') => rest.Length > 2 && rest[2] is 'm' or 's',
        (_, 'i') when rest[1..].StartsWith("ing") => true,
        ('e', 'o') => before is not 'g' && !(rest.Length > 2 && rest[2] is 'p'),
        ('u', 'a') => before is not ('q' or 'g') && !(rest.Length > 2 && rest[2] is 'r'),
        ('e', 'a') => before is 'r' && (rest.StartsWith("eal") || rest.StartsWith("eate") || rest.StartsWith("eati") || rest.StartsWith("eact") || rest.StartsWith("eato")),
        ('u', 'i') => rest.StartsWith("uity") || rest.StartsWith("uiti"),
        ('o', 'e') => rest.StartsWith("oem") || rest.StartsWith("oex"),
        ('u', 'o') => rest.StartsWith("uous"),
        _ => false,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
