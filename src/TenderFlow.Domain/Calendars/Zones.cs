using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace TenderFlow.Domain.Calendars;

/// <summary>Time zones by their IANA name.</summary>
public static partial class Zones
{
    /// <summary>Where tenders are, unless they say otherwise (TZ-1).</summary>
    public const string London = "Europe/London";

    // Every deadline asks for its zone, many times.
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Found = new(StringComparer.Ordinal);

    /// <summary>Whether the zone is known here.</summary>
    public static bool IsKnown(string? zone) => TryFind(zone) is not null;

    /// <summary>The zone of that name.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is none.</exception>
    public static TimeZoneInfo Find(string zone) =>
        TryFind(zone) ?? throw new TimeZoneNotFoundException($"There is no time zone named '{zone}' on this machine.");

    internal static TimeZoneInfo? TryFind(string? zone) =>
        zone is null ? null : Found.TryGetValue(zone, out var known) ? known : LookUp(zone);

    // A zone's name is looked up as a file name on some systems, so its shape is checked first.
    private static TimeZoneInfo? LookUp(string zone) =>
        Shape().IsMatch(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? Found.GetOrAdd(zone, found)
            : null;

    [GeneratedRegex(
        @"^(UTC|[A-Z][A-Za-z_]{1,20}(/[A-Z][A-Za-z0-9_+-]{0,30}){1,2})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
