namespace TenderFlow.Domain.Calendars;

/// <summary>Turns local dates and times into instants and back, for moments that the system itself picks.</summary>
public static class LocalClock
{
    /// <summary>
    /// The instant, with offset zero. A time that the clock skips becomes the first instant after the gap; of a time
    /// that happens twice, the first is meant. A time that a person gives goes through <see cref="Deadline"/> instead.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly time, string zone)
    {
        var rules = Zones.Find(zone);
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (rules.IsInvalidTime(local))
        {
            // Zones change on whole minutes, so the gap ends on one.
            local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
            while (rules.IsInvalidTime(local))
            {
                local = local.AddMinutes(1);
            }
        }

        var offset = rules.IsAmbiguousTime(local)
            ? rules.GetAmbiguousTimeOffsets(local).Max()
            : rules.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The local date and time of an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static (DateOnly Date, TimeOnly Time) Local(DateTimeOffset instant, string zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zones.Find(zone)).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>The local date of an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static DateOnly Day(DateTimeOffset instant, string zone) => Local(instant, zone).Date;
}
