namespace TenderFlow.App.Messages.Calendar;

/// <summary>A date for the reader's calendar (MSG-10). The same entry is updated when the date moves.</summary>
public sealed record CalendarEntry
{
    /// <summary>The part of the stable identity before the at sign, such as <c>tender-42</c>; the same for every change.</summary>
    public required string Identity { get; init; }

    /// <summary>The part after the at sign: our host, from configuration.</summary>
    public required string Host { get; init; }

    /// <summary>The version of the date: 0 at first, higher with every change.</summary>
    public required int Sequence { get; init; }

    /// <summary>True when the date no longer stands: the calendar takes it out.</summary>
    public bool Cancelled { get; init; }

    /// <summary>The moment, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The zone in which people read it, such as <c>Europe/London</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The date and time in words, such as <c>Thursday 24 September 2026 at midday</c>.</summary>
    public required string InWords { get; init; }

    /// <summary>What happens then, in a few plain words.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do by then, in plain words.</summary>
    public required string Description { get; init; }

    /// <summary>The public body.</summary>
    public required string OrganiserName { get; init; }

    /// <summary>An address of the public body or of ours.</summary>
    public required string OrganiserAddress { get; init; }

    /// <summary>When this version was made, in UTC: the same input gives the same file.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>How many days before the moment the calendar rings; 3 by default (MSG-10).</summary>
    public int AlarmDaysBefore { get; init; } = 3;

    /// <summary>The page that gives this file, such as <c>/tenders/42/closing-date.ics</c>; null when there is none.</summary>
    public string? DownloadPath { get; init; }
}
