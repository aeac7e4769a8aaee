using System.Globalization;
using System.Text;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>The name of a file as people see it, made safe to show, to send and to save on any computer.</summary>
public static class FileName
{
    private const string Forbidden = "<>:\"|?*\u2044\u2215\u29F8\uFF0F\uFF3C";
    private const int MarksInARow = 4;

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>
    /// Drops folders, control and direction characters, and dots or spaces at the ends; swaps what some computers
    /// forbid for a dash; cuts a long name before its ending.
    /// </summary>
    /// <exception cref="DomainError">Nothing that names a file is left.</exception>
    public static string Clean(string? given, DocumentLimits limits)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var tidy = Tidied(last).TrimEnd(' ', '.');
        var ending = Path.GetExtension(tidy);
        var stem = Path.GetFileNameWithoutExtension(tidy).Trim(' ', '.');
        if (!stem.Any(char.IsLetterOrDigit))
        {
            throw new DomainError(FileRefusals.NoName);
        }

        if (DeviceNames.Contains(stem.Split('.')[0].TrimEnd()))
        {
            stem = "file-" + stem;
        }

        return Cut(stem, limits.MaxNameBytes - Encoding.UTF8.GetByteCount(ending)) + ending;
    }

    private static string Tidied(string name)
    {
        var tidy = new StringBuilder(name.Length);
        var marks = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (Rune.IsWhiteSpace(rune))
            {
                AddSpace(tidy);
            }
            else if (marks <= MarksInARow && rune != Rune.ReplacementChar && !IsInvisible(category))
            {
                tidy.Append(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal)
                    ? "-"
                    : rune.ToString());
            }
        }

        return tidy.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;

    private static void AddSpace(StringBuilder tidy)
    {
        if (tidy.Length > 0 && tidy[^1] != ' ')
        {
            tidy.Append(' ');
        }
    }

    private static string Cut(string stem, int maxBytes)
    {
        var kept = new StringBuilder(stem.Length);
        var bytes = 0;
        foreach (var rune in stem.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd(' ', '.');
    }
}
