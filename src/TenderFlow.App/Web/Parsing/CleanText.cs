using System.Globalization;
using System.Text;

namespace TenderFlow.App.Web.Parsing;

/// <summary>Takes out of a text what no person typed on purpose. What can be seen stays as it is.</summary>
public static class CleanText
{
    /// <summary>Text of several lines: one kind of line end, no control characters, no broken pairs.</summary>
    public static string Lines(string? text)
    {
        var unified = (text ?? "").ReplaceLineEndings("\n");
        var clean = new StringBuilder(unified.Length);
        foreach (var rune in unified.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !IsUnwanted(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Text of one line: line ends, tabs and control characters become spaces; the ends are cut.</summary>
    public static string Line(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator)
            {
                clean.Append(' ');
            }
            else if (!IsUnwanted(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>True when nothing can be seen: the text is empty, blank, or all invisible characters.</summary>
    public static bool IsBlank(string? text) =>
        !(text ?? "").EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
            UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned));

    // Direction overrides can make a title or a file name read backwards; the others are left-overs of a copy.
    private static bool IsUnwanted(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF
            or (>= 0xFFF9 and <= 0xFFFB);
}
