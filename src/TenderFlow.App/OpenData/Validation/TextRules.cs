using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using TenderFlow.App.OpenData.Json;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The keywords for texts.</summary>
internal static class TextRules
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static IEnumerable<string> WhyNot(JsonElement value, JsonElement schema)
    {
        if (BrokenPair(value))
        {
            yield return "This text holds half a character. Mend it.";
            yield break;
        }

        var text = value.GetString()!;
        var length = text.EnumerateRunes().Count();
        if (schema.TryGetProperty("minLength", out var least) && length < least.GetInt32())
        {
            yield return length == 0 ? "This text is empty." : $"This text needs at least {least.GetInt32()} characters.";
        }

        if (schema.TryGetProperty("maxLength", out var most) && length > most.GetInt32())
        {
            yield return $"This text may have at most {most.GetInt32()} characters.";
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Matches(text, pattern.GetString()!))
        {
            yield return $"{Pointer.Quote(text)} does not have the form {pattern.GetString()}.";
        }

        if (schema.TryGetProperty("format", out var format) && Formats.WhyNot(text, format.GetString()!) is { } wrong)
        {
            yield return wrong;
        }
    }

    /// <summary>Whether a text holds what a pattern describes.</summary>
    public static bool Matches(string text, string pattern) => Patterns.GetOrAdd(pattern, Compile).IsMatch(text);

    // Schemas mean the end of the text by $, and .NET would take a line break after it.
    private static Regex Compile(string pattern) => new(
        pattern.EndsWith('$') && !pattern.EndsWith(@"\$", StringComparison.Ordinal) ? $@"{pattern[..^1]}(?!\n)\z" : pattern,
        RegexOptions.ECMAScript,
        TimeSpan.FromSeconds(1));

    private static bool BrokenPair(JsonElement value)
    {
        try
        {
            return value.GetString() is null;
        }
        catch (InvalidOperationException)
        {
            // What the JSON library throws for half a character pair.
            return true;
        }
    }
}
