using TenderFlow.Domain.PlainLanguage.Scanning;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Says whether the text around a term explains it.</summary>
internal static class Explanation
{
    private const int Nearby = 10;

    private static readonly string[] Saying = ["means", "stands for", "that is", "which means", "is when", "is where", "is how", "is a", "is an", "are the", "is the"];

    /// <summary>Whether the term is explained in brackets, stands in brackets after its full name, or “means” something.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="first">The first word of the term.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="letters">Its letters, when it is made of such.</param>
    public static bool IsAt(ScannedText text, SentenceSpan sentence, int first, int last, ReadOnlySpan<char> letters)
    {
        var after = text.Text.AsSpan(text.Words[last].End).TrimStart(" \"”’'*");
        if (after.StartsWith("("))
        {
            return true;
        }

        if (text.Before(first) is '(' or '[' || (text.Before(first) is '"' or '“' or '‘' or '\'' && IsAfterBracket(text, first)))
        {
            return letters.IsEmpty || FollowsItsName(text, sentence, first, letters[0]);
        }

        var rest = after.TrimStart(",:–- ");
        foreach (var saying in Saying)
        {
            if (rest.StartsWith(saying, StringComparison.OrdinalIgnoreCase) && (rest.Length == saying.Length || !char.IsLetter(rest[saying.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterBracket(ScannedText text, int word) =>
        text.Words[word].Start > 1 && text.Text[text.Words[word].Start - 2] is '(' or '[';

    private static bool FollowsItsName(ScannedText text, SentenceSpan sentence, int word, char letter)
    {
        for (var before = word - 1; before >= Math.Max(sentence.FirstWord, word - Nearby); before--)
        {
            if (char.ToUpperInvariant(text.Word(before)[0]) == letter)
            {
                return true;
            }
        }

        return false;
    }
}
