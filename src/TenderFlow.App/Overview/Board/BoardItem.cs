using TenderFlow.Domain.Calendars;

namespace TenderFlow.App.Overview.Board;

/// <summary>One thing that somebody must do or watch.</summary>
/// <param name="What">What it is, as a link.</param>
/// <param name="About">The tender or contract it belongs to; empty when it belongs to none.</param>
/// <param name="Detail">What more one needs to know to act.</param>
/// <param name="Href">Where to act.</param>
/// <param name="Due">By when, in UTC.</param>
/// <param name="DueWords">The same in words.</param>
internal sealed record BoardItem(
    string What, string About, string Detail, string Href, DateTimeOffset Due, string DueWords)
{
    /// <summary>True when it may go wrong although it is not late.</summary>
    public bool AtRisk { get; init; }

    /// <summary>Something due at a moment.</summary>
    public static BoardItem At(string what, string about, string detail, string href, Deadline due) =>
        new(what, about, detail, href, due.Instant, PlainDate.DayAndTime(due));

    /// <summary>Something due on a day; it is late from the next day on.</summary>
    public static BoardItem On(string what, string about, string detail, string href, DateOnly day, string zone) =>
        new(what, about, detail, href, LocalClock.Instant(day.AddDays(1), TimeOnly.MinValue, zone), PlainDate.Day(day));

    /// <summary>Where it stands on the board.</summary>
    public BoardGroup GroupAt(DateTimeOffset now) => this switch
    {
        _ when Due <= now => BoardGroup.Late,
        _ when Due <= now.AddDays(7) || AtRisk => BoardGroup.ThisWeek,
        _ => BoardGroup.Later,
    };
}

/// <summary>The parts of the board, most pressing first.</summary>
internal enum BoardGroup
{
    /// <summary>Its time has passed.</summary>
    Late,

    /// <summary>Due within seven days, or at risk.</summary>
    ThisWeek,

    /// <summary>Due after that.</summary>
    Later,
}
