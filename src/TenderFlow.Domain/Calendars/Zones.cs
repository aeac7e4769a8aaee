using System.Text.RegularExpressions;

namespace TenderFlow.Domain.Calendars;

/// <summary>Time zones by their IANA name.</summary>
public static partial class Zones
{
    /// <summary>Where tenders are, unless they say otherwise (TZ-1).</summary>
    public const string London = "Europe/London";

    /// <summary>Whether the zone is known here.</summary>
    public static bool IsKnown(string? zone) => TryFind(zone) is not null;

    /// <summary>The zone of that name.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is none.</exception>
    public static TimeZoneInfo Find(string zone) =>
        TryFind(zone) ?? throw new TimeZoneNotFoundException($"There is no time zone named '{zone}' on this machine.");

    // A zone's name is looked up as a file name on some systems, so its shape is checked first.
    internal static TimeZoneInfo? TryFind(string? zone) =>
        zone is not null && Shape().IsMatch(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found
            : null;

    [GeneratedRegex(
        @"^(UTC|[A-Z][A-Za-z_]{1,20}(/[A-Z][A-Za-z0-9_+-]{0,30}){1,2})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
