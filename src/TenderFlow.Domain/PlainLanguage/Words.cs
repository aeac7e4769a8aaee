using System.Text.RegularExpressions;

namespace TenderFlow.Domain.PlainLanguage;

/// <summary>Finds the words of an English text (PLN-5).</summary>
public static partial class Words
{
    /// <summary>
    /// The words in order. A word is a run of letters and digits, joined by inner apostrophes and hyphens;
    /// <c>1.5m</c>, <c>10.30am</c> and <c>e.g.</c> are one word each.
    /// </summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(
        @"(?:\p{L}\.){2,}|(?:[\p{L}\p{N}\p{M}]|(?<=\p{N})[.,:](?=\p{N})|(?<=[\p{L}\p{N}])[’'-](?=[\p{L}\p{N}]))+",
        RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
