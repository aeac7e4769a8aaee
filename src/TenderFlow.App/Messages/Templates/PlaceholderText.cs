using System.Text.RegularExpressions;

namespace TenderFlow.App.Messages.Templates;

/// <summary>Finds placeholders, and the sections that depend on whether a value is there.</summary>
public static partial class PlaceholderText
{
    /// <summary>Names that the frame of a message fills in every template.</summary>
    public static IReadOnlyList<string> FromFrame { get; } = ["senderName", "recipientName", "helperName"];

    /// <summary>The names of the placeholders in a text, sections included.</summary>
    public static IEnumerable<string> NamesIn(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups["name"].Value)
            .Concat(Section().Matches(text).Select(match => match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The names that sections of a text depend on.</summary>
    public static IEnumerable<string> SectionsIn(string text) =>
        Section().Matches(text).SelectMany(match => SectionsIn(match.Groups["inside"].Value).Prepend(match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Keeps <c>((?name))…((/name))</c> where the value is there and <c>((!name))…((/name))</c> where it is not.
    /// </summary>
    public static string KeepSections(string text, Func<string, bool> isThere)
    {
        var kept = text;
        while (kept.Contains("((/", StringComparison.Ordinal) && Section().IsMatch(kept))
        {
            kept = Section().Replace(kept, match =>
                isThere(match.Groups["name"].Value) == (match.Groups["when"].Value == "?") ? match.Groups["inside"].Value : "");
        }

        return kept;
    }

    /// <summary>Cuts a text at its placeholders: plain pieces have no name.</summary>
    public static IEnumerable<(string Plain, string? Name)> Pieces(string text) =>
        text.Contains("((", StringComparison.Ordinal) ? Cut(text) : [(text, null)];

    private static IEnumerable<(string Plain, string? Name)> Cut(string text)
    {
        var start = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            yield return (text[start..match.Index], null);
            yield return ("", match.Groups["name"].Value);
            start = match.Index + match.Length;
        }

        yield return (text[start..], null);
    }

    [GeneratedRegex(
        @"\(\((?<name>\w+)\)\)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"\(\((?<when>[?!])(?<name>\w+)\)\)(?<inside>.*?)\(\(/\k<name>\)\)\n?",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Section();
}
