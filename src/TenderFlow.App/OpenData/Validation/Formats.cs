using System.Globalization;
using System.Text.RegularExpressions;
using TenderFlow.App.OpenData.Json;

namespace TenderFlow.App.OpenData.Validation;

/// <summary>The formats of draft 4 that the standard uses: moments (RFC 3339) and web addresses (RFC 3986).</summary>
public static partial class Formats
{
    /// <summary>What is wrong with a text of a format; null when nothing is, or the format is not ours to check.</summary>
    public static string? WhyNot(string text, string format) => format switch
    {
        "date-time" when !IsMoment(text) => text.Length == 0
            ? "A date and time is missing. The text is empty."
            : $"{Pointer.Quote(text)} is not a date and time with a zone, such as 2026-09-24T12:00:00Z.",
        "uri" when !IsAddress(text) => text.Length == 0
            ? "A web address is missing. The text is empty."
            : $"{Pointer.Quote(text)} is not a full web address, such as https://example.org/page.",
        _ => null,
    };

    private static bool IsMoment(string text)
    {
        if (Moment().Match(text) is not { Success: true } parts)
        {
            return false;
        }

        var (hour, minute, second) = (Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"));
        var (away, awayMinutes) = (Number(parts, "away"), Number(parts, "minutes"));
        if (hour > 23 || minute > 59 || away > 23 || awayMinutes > 59)
        {
            return false;
        }

        var offset = ((away * 60) + awayMinutes) * (parts.Groups["sign"].Value == "-" ? -1 : 1);
        var minuteOfDayInUtc = (((hour * 60) + minute - offset) % 1440 + 1440) % 1440;
        return DateOnly.TryParseExact(
                parts.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            // A leap second comes at the end of a day in UTC only.
            && (second < 60 || (second == 60 && minuteOfDayInUtc == 1439));
    }

    private static int Number(Match parts, string name) => parts.Groups[name] is { Length: > 0 } group
        ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    private static bool IsAddress(string text) => Address().IsMatch(text);

    [GeneratedRegex(
        @"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})([.][0-9]+)?"
        + @"([Zz]|(?<sign>[+-])(?<away>[0-9]{2}):(?<minutes>[0-9]{2}))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();

    // Scheme, then a host with its path or something else that is not empty, then a query and a fragment.
    [GeneratedRegex(
        "^[A-Za-z][A-Za-z0-9+.-]*:"
        + $"(//(({Plain}|:)*@)?(\\[[0-9A-Fa-f:.vV]+\\]|{Plain}*)(:[0-9]*)?(/({Plain}|[:@])*)*"
        + $"|/?({Plain}|[:@])+(/({Plain}|[:@])*)*)"
        + $"([?]({Plain}|[:@/?])*)?(#({Plain}|[:@/?])*)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    private const string Plain = "([A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])";
}
