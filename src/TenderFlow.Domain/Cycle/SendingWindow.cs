using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Cycle;

/// <summary>The hours in which optional messages may leave (MSG-5, INV-3).</summary>
public static class SendingWindow
{
    /// <summary>Whether an instant lies in the hours of a working day.</summary>
    public static bool IsOpen(DateTimeOffset at, string zone, RulesInForce force)
    {
        var (day, time) = LocalClock.Local(at, zone);
        return force.Calendar.IsWorkingDay(day) && time >= force.Rules.SendingHours.From
            && time < force.Rules.SendingHours.To;
    }

    /// <summary>The instant itself when it lies in the window, else the moment the window next opens.</summary>
    public static DateTimeOffset OpensAt(DateTimeOffset at, string zone, RulesInForce force)
    {
        if (IsOpen(at, zone, force))
        {
            return at;
        }

        var (day, time) = LocalClock.Local(at, zone);
        var from = time < force.Rules.SendingHours.From ? day : day.AddDays(1);
        return Deadline.AtLocal(force.Calendar.NextOrSame(from).Date, force.Rules.SendingHours.From, zone).Instant;
    }

    /// <summary>The instant itself when it lies in the window, else the last minute of the window before it: a reminder moves earlier, never later (MSG-5).</summary>
    public static DateTimeOffset AtOrBefore(DateTimeOffset at, string zone, RulesInForce force)
    {
        if (IsOpen(at, zone, force))
        {
            return at;
        }

        var (day, time) = LocalClock.Local(at, zone);
        var until = time >= force.Rules.SendingHours.To ? day : day.AddDays(-1);
        var last = force.Rules.SendingHours.To.Add(TimeSpan.FromMinutes(-1));
        return Deadline.AtLocal(force.Calendar.PreviousOrSame(until).Date, last, zone).Instant;
    }

    /// <summary>The morning after, on a working day, at which the digest leaves (QST-4).</summary>
    public static DateTimeOffset NextDigest(DateTimeOffset after, string zone, RulesInForce force)
    {
        var (day, time) = LocalClock.Local(after, zone);
        var at = force.Rules.SendingHours.DigestAt;
        return Deadline.AtLocal(force.Calendar.NextOrSame(time < at ? day : day.AddDays(1)).Date, at, zone).Instant;
    }
}
