namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>Reads one word where it starts (PLN-5). Every character is looked at a fixed number of times.</summary>
internal static class WordReader
{
    /// <summary>Whether a word can start with this character.</summary>
    public static bool Starts(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c));

    /// <summary>Whether a word can go on with this character.</summary>
    private static bool GoesOn(char c) => Starts(c) || (c > 127 && IsMark(c));

    /// <summary>Reads the word that starts at a place.</summary>
    /// <param name="text">The text up to the end of its block.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="linkEnd">The end of the address that starts here or was being read; start or less when there is none.</param>
    public static WordSpan Read(ReadOnlySpan<char> text, int start, int linkEnd)
    {
        if (linkEnd > start)
        {
            return new(start, linkEnd - start, WordKind.Link);
        }

        var initials = Initials(text, start);
        if (initials > 0)
        {
            return new(start, initials, WordKind.Initials);
        }

        var at = start + 1;
        while (at < text.Length && (GoesOn(text[at]) || Joins(text, at)))
        {
            at++;
        }

        return new(start, at - start, char.IsDigit(text[start]) ? WordKind.Number : WordKind.Plain);
    }

    /// <summary>A sign inside a word: <c>1.5m</c>, <c>10:30</c>, <c>can't</c>, <c>well-being</c>, <c>GOV.UK</c>, <c>R&amp;D</c>.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !Starts(text[at + 1]))
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' or '-' or '‑' or '‐' => Starts(before) || IsMark(before),
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            '.' => char.IsDigit(before) ? char.IsDigit(after) : Starts(before) && !EndsSentence(text, at),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            _ => false,
        };
    }

    /// <summary>A full stop with no space after it, as in <c>the work.The bidder</c>.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        at > 1 && char.IsLower(text[at - 1]) && char.IsLetter(text[at - 2])
        && at + 2 < text.Length && char.IsUpper(text[at + 1]) && (char.IsLower(text[at + 2]) || text[at + 2] is ' ');

    private static int Initials(ReadOnlySpan<char> text, int start)
    {
        var (at, letters) = (start, 0);
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] is '.')
        {
            (at, letters) = (at + 2, letters + 1);
        }

        var bare = at < text.Length && letters > 0 && char.IsLetter(text[at])
            && (at + 1 == text.Length || !GoesOn(text[at + 1]));
        return bare && text[at - 1] is '.' && (letters > 1 || char.IsUpper(text[at])) ? at + 1 - start
            : letters > 1 && (at == text.Length || !GoesOn(text[at])) ? at - start
            : 0;
    }

    /// <summary>The end of the web or mail address in the run of characters without space that starts here; 0 when it is none.</summary>
    public static int LinkEnd(ReadOnlySpan<char> text, int start, int runEnd)
    {
        var run = text[start..runEnd];
        var scheme = run.IndexOf("://", StringComparison.Ordinal);
        var isLink = scheme is > 1 and < 8 || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (run.IndexOf('@') is var at && at > 0 && run[at..].Contains('.') && !run.Contains('/'));
        if (!isLink)
        {
            return 0;
        }

        var end = runEnd;
        while (end > start && !Starts(text[end - 1]) && text[end - 1] is not ('/' or '=' or '#'))
        {
            end--;
        }

        return end;
    }

    private static bool IsMark(char c) => c > 127 && char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.EnclosingMark;
}
