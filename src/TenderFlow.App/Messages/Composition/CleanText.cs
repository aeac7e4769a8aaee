using System.Globalization;
using System.Text;

namespace TenderFlow.App.Messages.Composition;

/// <summary>Makes a value from outside safe to stand in a message: no control, bidirectional or broken characters.</summary>
public static class CleanText
{
    /// <summary>One line: any white space becomes one space.</summary>
    public static string Line(string value) => IsCleanLine(value)
        ? value
        : string.Join(' ', Lines(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines, as typed; empty lines at the ends are dropped.</summary>
    public static string Lines(string value)
    {
        if (IsCleanLine(value))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes().Where(IsHarmless))
        {
            text.Append(rune.ToString());
        }

        return text.ToString().Trim();
    }

    /// <summary>One line of at most <paramref name="most"/> characters, cut between words and marked with an ellipsis.</summary>
    public static string Short(string value, int most)
    {
        var line = Line(value);
        if (line.Length <= most)
        {
            return line;
        }

        var cut = char.IsLowSurrogate(line[most - 1]) ? most - 2 : most - 1;
        var space = line.LastIndexOf(' ', cut);
        return string.Concat(line.AsSpan(0, space > most / 2 ? space : cut).TrimEnd(), "…");
    }

    // Most values are such lines, and each message has dozens.
    private static bool IsCleanLine(string value) =>
        !value.AsSpan().ContainsAnyExceptInRange(' ', '~') && !value.Contains("  ", StringComparison.Ordinal)
        && value is not ([' ', ..] or [.., ' ']);

    /// <summary>Tabs and line ends stay; other control and format characters go, but for the joiners that scripts need.</summary>
    private static bool IsHarmless(Rune rune) => rune.Value is '\n' or '\t' or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
