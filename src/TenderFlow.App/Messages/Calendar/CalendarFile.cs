using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Messages.Calendar;

/// <summary>Writes an iCalendar file (RFC 5545, RFC 5546) with one entry.</summary>
public static class CalendarFile
{
    private static Tuple<CalendarEntry, string>? latest;

    /// <summary>The file: lines folded, ended by CR LF.</summary>
    public static string Write(CalendarEntry entry)
    {
        // Everyone who bids for a tender gets the same entry, one after the other.
        if (Volatile.Read(ref latest) is not { } known || known.Item1 != entry)
        {
            known = Tuple.Create(entry, Make(entry));
            Volatile.Write(ref latest, known);
        }

        return known.Item2;
    }

    private static string Make(CalendarEntry entry)
    {
        var calendar = new Ical.Net.Calendar
        {
            Method = entry.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Publish,
            ProductId = "-//TenderFlow//Tender dates//EN",
        };
        calendar.Events.Add(Event(entry));
        var text = new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar entry came out empty.");
        return text.ReplaceLineEndings("\r\n");
    }

    private static CalendarEvent Event(CalendarEntry entry)
    {
        var e = new CalendarEvent
        {
            Uid = $"{entry.Identity}@{entry.Host}",
            Sequence = entry.Sequence,
            DtStamp = Utc(entry.Stamp),
            DtStart = Utc(entry.At),
            Summary = CleanText.Line(entry.Summary),
            Description = $"{CleanText.Lines(entry.Description)}\n{CleanText.Line(entry.InWords)} ({entry.Zone}).",
            Organizer = new Organizer($"mailto:{CleanText.Line(entry.OrganiserAddress)}")
            {
                CommonName = CleanText.Line(entry.OrganiserName).Replace('"', '\''),
            },
            Status = entry.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
        if (!entry.Cancelled)
        {
            e.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display,
                Description = e.Summary,
                Trigger = new Trigger(Duration.FromDays(-entry.AlarmDaysBefore)),
            });
        }

        return e;
    }

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId);
}
