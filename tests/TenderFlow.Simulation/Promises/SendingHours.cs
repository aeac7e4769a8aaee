namespace TenderFlow.Simulation.Promises;

/// <summary>When messages that can wait may leave: 8am to 6pm on working days (MSG-5).</summary>
internal sealed class SendingHours(Almanac almanac, string profile, string zone)
{
    private const int Opens = 8;
    private const int Closes = 18;

    public bool IsOpen(DateTimeOffset at)
    {
        var local = Local.Time(at, zone);
        return almanac.IsWorking(profile, DateOnly.FromDateTime(local))
            && local.TimeOfDay >= TimeSpan.FromHours(Opens) && local.TimeOfDay <= TimeSpan.FromHours(Closes);
    }

    /// <summary>The moment, or the next at which an offer may leave.</summary>
    public DateTimeOffset OnOrAfter(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var local = Local.Time(at, zone);
        var day = DateOnly.FromDateTime(local);
        return Local.Instant(almanac.SameOrAfter(profile, local.Hour < Opens ? day : day.AddDays(1)), Opens, zone);
    }

    /// <summary>The moment, or the last before it at which an offer may leave: plans move earlier, never later.</summary>
    public DateTimeOffset OnOrBefore(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var local = Local.Time(at, zone);
        var day = DateOnly.FromDateTime(local);
        return Local.Instant(almanac.SameOrBefore(profile, local.Hour >= Closes ? day : day.AddDays(-1)), Closes, zone);
    }

    /// <summary>The next morning at which answers go out to all (QST-4).</summary>
    public DateTimeOffset NextMorning(DateTimeOffset after)
    {
        var day = Local.Day(after, zone);
        var today = Local.Instant(almanac.SameOrAfter(profile, day), Opens, zone);
        return today > after ? today : Local.Instant(almanac.Count(profile, day, 1), Opens, zone);
    }
}
