using System.Globalization;

namespace TenderFlow.Simulation.Promises;

/// <summary>Local time as people live it (TZ-1 to TZ-7), worked out a second time.</summary>
internal static class Local
{
    private static readonly Dictionary<string, TimeZoneInfo> Zones = new(StringComparer.Ordinal);

    public static DateTime Time(DateTimeOffset at, string zone) => TimeZoneInfo.ConvertTime(at, Zone(zone)).DateTime;

    public static DateOnly Day(DateTimeOffset at, string zone) => DateOnly.FromDateTime(Time(at, zone));

    /// <summary>The instant of a local hour that no clock change touches.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time, string zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone(zone).GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateTimeOffset Instant(DateOnly day, int hour, string zone) => Instant(day, new TimeOnly(hour, 0), zone);

    /// <summary>As people read it: “Thursday 24 September 2026 at midday”.</summary>
    public static string InWords(DateTimeOffset at, string zone)
    {
        var time = Time(at, zone);
        var clock = (time.Hour, time.Minute) switch
        {
            (12, 0) => "midday",
            (_, 0) => $"{((time.Hour + 11) % 12) + 1}{Half(time)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{((time.Hour + 11) % 12) + 1}:{time.Minute:00}{Half(time)}"),
        };
        return $"{time.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)} at {clock}";
    }

    private static string Half(DateTime time) => time.Hour < 12 ? "am" : "pm";

    private static TimeZoneInfo Zone(string zone)
    {
        if (!Zones.TryGetValue(zone, out var found))
        {
            Zones[zone] = found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        }

        return found;
    }
}
