using System.Net;
using System.Text;

namespace TenderFlow.App.OpenData.Reading;

/// <summary>Cleans a published text: web codes, wrong encodings, line ends, control characters, spaces.</summary>
internal static class PublishedText
{
    public static string Clean(string text, List<string> defects)
    {
        var decoded = WebUtility.HtmlDecode(text);
        NoteIf(decoded != text, "Some characters were coded for the web and were decoded.");
        var mended = Mojibake.Mend(decoded);
        NoteIf(mended != decoded, "Some characters were in a wrong encoding and were mended.");
        return string.Join('\n', Lines(mended)).Trim('\n');

        void NoteIf(bool isSo, string sentence)
        {
            if (isSo && !defects.Contains(sentence, StringComparer.Ordinal))
            {
                defects.Add(sentence);
            }
        }
    }

    /// <summary>Tidy lines, with at most one empty line between two others.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var wasEmpty = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(OneLine))
        {
            if (line.Length > 0 || !wasEmpty)
            {
                yield return line;
            }

            wasEmpty = line.Length == 0;
        }
    }

    private static string OneLine(string line)
    {
        var tidy = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                {
                    tidy.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune))
            {
                tidy.Append(rune.ToString());
            }
        }

        return tidy.ToString().TrimEnd();
    }
}
