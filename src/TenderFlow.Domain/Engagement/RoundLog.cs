using TenderFlow.Domain.Calendars;

namespace TenderFlow.Domain.Engagement;

/// <summary>Something that was shown to people. Every later bidder gets it too (SUP-1).</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Words">What it says; may be empty when there is a file.</param>
/// <param name="EasyRead">Whether it is in easy read.</param>
/// <param name="DocumentId">The file; null when there is none.</param>
public sealed record ShownMaterial(string Title, string Words, bool EasyRead, int? DocumentId);

/// <summary>A meeting, and after it who came and what was asked (SUP-1). Groups are named, people are counted.</summary>
/// <param name="On">The day.</param>
/// <param name="At">The local time.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Groups">The groups that came, in words; empty before.</param>
/// <param name="People">How many people came; null before.</param>
/// <param name="Notes">What was asked and answered; empty before.</param>
public sealed record RoundMeeting(DateOnly On, TimeOnly At, string Place, string Groups, int? People, string Notes)
{
    /// <summary>Whether it has been held and written down.</summary>
    public bool WasHeld => People is not null;

    /// <summary>When and where, in words.</summary>
    public string Words => $"{PlainDate.DayAndTime(On, At)}, {Place}";

    /// <summary>Whether it is the same meeting.</summary>
    public bool IsSame(RoundMeeting other) =>
        On == other.On && At == other.At && string.Equals(Place, other.Place, StringComparison.Ordinal);
}

/// <summary>Something that counts when bids are compared because users said it matters (SUP-3).</summary>
/// <param name="Criterion">What counts.</param>
/// <param name="Asked">How many people who use the service, or their families, were heard.</param>
/// <param name="On">The day it was noted.</param>
public sealed record ViewsCriterion(string Criterion, int Asked, DateOnly On);
