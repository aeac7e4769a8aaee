using System.Text;
using System.Text.Json;

namespace TenderFlow.App.OpenData.Json;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class Pointer
{
    private const int MostCharacters = 60;

    /// <summary>The place of a field of an object.</summary>
    public static string Field(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The place of an entry of a list; the first is 0.</summary>
    public static string Entry(string parent, int index) => $"{parent}/{index}";

    /// <summary>What a pointer leads to; null when there is nothing.</summary>
    public static JsonElement? Follow(JsonElement root, string pointer)
    {
        var at = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>A text as it may stand in a sentence: short, on one line.</summary>
    public static string Quote(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            if (line.Length >= MostCharacters)
            {
                return $"“{line}…”";
            }
        }

        return $"“{line}”";
    }
}
