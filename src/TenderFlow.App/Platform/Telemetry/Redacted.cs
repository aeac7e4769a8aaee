using System.Text.RegularExpressions;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>Takes out of a technical text what points at a person or opens a door: e-mail addresses, phone numbers, keys in links.</summary>
public static partial class Redacted
{
    private const int MatchMilliseconds = 1000;

    /// <summary>The text without them; null stays null.</summary>
    public static string? Text(string? text) => text is null
        ? null
        : Key().Replace(Phone().Replace(Address().Replace(text, "[address]"), "[phone]"), "[key]");

    [GeneratedRegex(@"[^\s<>""'(),;:/=?&]+@[^\s<>""'(),;:/=?&]+", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Address();

    // A British number: 10 or 11 digits from 0, or 12 from +44, in groups.
    [GeneratedRegex(@"(?<![\w-])(?:\+44[ ]?|0)\d{2,5}[ ]?\d{3,4}[ ]?\d{3,4}(?![\w-])", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<=[/=])[A-Za-z0-9_-]{24,}", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Key();
}
