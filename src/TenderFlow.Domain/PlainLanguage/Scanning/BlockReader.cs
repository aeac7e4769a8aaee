namespace TenderFlow.Domain.PlainLanguage.Scanning;

/// <summary>
/// Cuts a text into paragraphs, list items and headings (PLN-5): at blank lines, before a line that starts an item, and
/// round a heading. One pass; every line is looked at once.
/// </summary>
internal ref struct BlockReader(ReadOnlySpan<char> text)
{
    private const int LongestMark = 12;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Where the block starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where its words start: after the sign of a list item or heading.</summary>
    public int ContentStart { get; private set; }

    /// <summary>The place after it.</summary>
    public int End { get; private set; }

    /// <summary>How it stands on the page.</summary>
    public BlockKind Kind { get; private set; }

    /// <summary>Goes to the next block.</summary>
    /// <returns>False when there is none.</returns>
    public bool Read()
    {
        while (_next < _text.Length && IsBlank(LineAt(_next)))
        {
            _next = AfterLine(_next);
        }

        if (_next >= _text.Length)
        {
            return false;
        }

        var line = LineAt(_next);
        Start = _next + LeadingSpace(line);
        (Kind, var mark) = StartOf(line);
        ContentStart = Start + mark;
        End = _next + line.Length;
        _next = AfterLine(_next);
        while (Kind != BlockKind.Heading && _next < _text.Length)
        {
            line = LineAt(_next);
            if (IsBlank(line) || StartOf(line).Kind != BlockKind.Paragraph)
            {
                break;
            }

            End = _next + line.Length;
            _next = AfterLine(_next);
        }

        return true;
    }

    private readonly ReadOnlySpan<char> LineAt(int start)
    {
        var length = _text[start..].IndexOf('\n');
        return length < 0 ? _text[start..] : _text.Slice(start, length);
    }

    private readonly int AfterLine(int start) => Math.Min(_text.Length, start + LineAt(start).Length + 1);

    private static bool IsBlank(ReadOnlySpan<char> line) => line.Trim().IsEmpty;

    private static int LeadingSpace(ReadOnlySpan<char> line) => line.Length - line.TrimStart().Length;

    private static (BlockKind Kind, int Mark) StartOf(ReadOnlySpan<char> line)
    {
        var rest = line.Trim();
        if (rest[0] is '-' or '•' or '*' or '–' or '·' or '▪' or '●' or '|'
            && (rest.Length == 1 || char.IsWhiteSpace(rest[1]) || rest[0] is '•' or '|'))
        {
            return (BlockKind.Item, 1);
        }

        if (rest[0] is '#')
        {
            var marks = rest.Length - rest.TrimStart('#').Length;
            return marks <= 6 && marks < rest.Length && rest[marks] is ' ' ? (BlockKind.Heading, marks) : default;
        }

        var clause = ClauseMark(rest);
        return clause > 0 ? (BlockKind.Item, clause)
            : IsInCapitals(rest) ? (BlockKind.Heading, 0)
            : default;
    }

    /// <summary>The length of <c>1.</c>, <c>2.3.</c>, <c>4)</c>, <c>(a)</c> or <c>b)</c>; 0 when there is none.</summary>
    private static int ClauseMark(ReadOnlySpan<char> line)
    {
        var at = line[0] is '(' ? 1 : 0;
        var opened = at == 1;
        var start = at;
        while (at < line.Length && at < LongestMark && (char.IsAsciiDigit(line[at]) || (line[at] is '.' && at > start)))
        {
            at++;
        }

        if (at == start && at < line.Length && char.IsAsciiLetter(line[at]))
        {
            return at + 1 < line.Length && line[at + 1] is ')' ? at + 2 : 0;
        }

        if (at == start || at >= line.Length)
        {
            return 0;
        }

        var closed = line[at] is ')' ? 1 : 0;
        return (closed == 1 || (!opened && line[at - 1] is '.')) && at + closed < line.Length
            && char.IsWhiteSpace(line[at + closed]) ? at + closed : 0;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c) || c is '.' or '!' or '?')
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 3 && line.Length <= 80;
    }
}
