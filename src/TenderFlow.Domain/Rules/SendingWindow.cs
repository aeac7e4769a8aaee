using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Rules;

/// <summary>When messages leave: local hours on working days (MSG-5). Both ends of the day count.</summary>
public sealed class SendingWindow(SendingHours hours, WorkingDayCalendar calendar, string zone)
{
    /// <summary>Whether a message that can wait may leave now.</summary>
    public bool IsOpen(DateTimeOffset now)
    {
        var (date, time) = LocalClock.Local(now, zone);
        return calendar.IsWorkingDay(date) && time >= hours.From && time <= hours.To;
    }

    /// <summary>Now when open, else the next opening; for messages that wait (INV-3).</summary>
    public DateTimeOffset NextOpen(DateTimeOffset now)
    {
        if (IsOpen(now))
        {
            return now.ToUniversalTime();
        }

        var (date, time) = LocalClock.Local(now, zone);
        var day = calendar.NextOrSame(time < hours.From ? date : date.AddDays(1)).Date;
        return LocalClock.Instant(day, hours.From, zone);
    }

    /// <summary>The last open moment of the day of an open moment.</summary>
    public DateTimeOffset CloseOf(DateTimeOffset open) =>
        LocalClock.Instant(LocalClock.Day(open, zone), hours.To, zone);

    /// <summary>
    /// The moment itself when open, else the last open moment before it: reminders move earlier, never later.
    /// </summary>
    public DateTimeOffset OnOrBefore(DateTimeOffset moment)
    {
        if (IsOpen(moment))
        {
            return moment.ToUniversalTime();
        }

        var (date, time) = LocalClock.Local(moment, zone);
        var day = calendar.PreviousOrSame(time > hours.To ? date : date.AddDays(-1)).Date;
        return LocalClock.Instant(day, hours.To, zone);
    }

    /// <summary>The next daily digest after now, on a working day (QST-4).</summary>
    public DateTimeOffset NextDigest(DateTimeOffset now)
    {
        var today = LocalClock.Day(now, zone);
        var first = LocalClock.Instant(calendar.NextOrSame(today).Date, hours.DigestAt, zone);
        return first > now ? first : LocalClock.Instant(calendar.Add(today, 1).Date, hours.DigestAt, zone);
    }
}
