using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>What people say, and what is shown to them.</summary>
public sealed partial class EngagementRound
{
    /// <summary>Most things that one person can say.</summary>
    public const int MostPoints = 60;

    /// <summary>Adds somebody who spoke without an invitation: through the open link, on the phone, at a meeting.</summary>
    /// <param name="personId">Where answers go; null for somebody who gave no address.</param>
    /// <param name="name">What they are called; empty for somebody who gave no name.</param>
    /// <param name="group">Whom they speak for; may be empty.</param>
    /// <param name="kind">Who they are to the service.</param>
    public Contributor Welcome(int? personId, string name, string group, ContributorKind kind)
    {
        var known = personId is null ? null : Contributors.Find(c => c.PersonId == personId);
        return known ?? Add(new(personId, name, group, kind, null));
    }

    /// <summary>Somebody says something. They can add more until the round ends.</summary>
    /// <param name="contributor">Who.</param>
    /// <param name="said">What, each with the place of its question.</param>
    /// <param name="consent">What may be shown of it.</param>
    /// <param name="channel">By which way.</param>
    /// <param name="typedBy">The staff member who typed it; null when they wrote it themselves.</param>
    /// <param name="now">When, in UTC.</param>
    /// <exception cref="DomainError">The round is not open, or nothing was said.</exception>
    public void Hear(
        Contributor contributor, IReadOnlyList<Said> said, Consent consent, Channel channel, int? typedBy,
        DateTimeOffset now)
    {
        var words = said.Where(s => !string.IsNullOrWhiteSpace(s.Text)).ToList();
        Refuse(this switch
        {
            // What was said at a meeting, or on the phone on the last day, may be typed a little later.
            _ when !IsOpen && (typedBy is null || SummaryAt is not null || OpenedAt is null) => NotOpen(),
            _ when words.Count == 0 => new("SUP-1", "answer-0", "Write at least one answer."),
            _ when words.Exists(s => s.Text.Length > Point.MostCharacters) =>
                new("SUP-1", "answer-0", $"Keep each answer under {Point.MostCharacters:N0} letters."),
            _ when contributor.Points.Count + words.Count > MostPoints =>
                new("SUP-1", "", "You have told us a lot. Please call the person who is named here to say more."),
            _ => null,
        });
        contributor.Say(words.Select(s => new Point(s.Question, s.Text.Trim(), channel, typedBy, now)), consent, now);
        Record(new ViewHeard(TenderId, words.Count, channel));
    }

    /// <summary>Notes what was shown to people. It becomes part of the pack (SUP-1).</summary>
    public void Show(ShownMaterial material)
    {
        Refuse(Empty(material.Title, "SUP-1", "title", "Give it a name.")
            ?? (material.DocumentId is null
                ? Empty(material.Words, "SUP-1", "words", "Write what it says, or add the file.")
                : null));
        Materials = [.. Materials, material];
        Record(new MaterialShown(TenderId, material.Title));
    }

    /// <summary>Announces a meeting, or notes how it went (SUP-1). A meeting is known by its day, time and place.</summary>
    public void Meet(RoundMeeting meeting)
    {
        Refuse(Empty(meeting.Place, "SUP-1", "place", "Say where people meet."));
        Meetings =
        [
            .. Meetings.Where(m => !m.IsSame(meeting)).Append(meeting).OrderBy(m => m.On).ThenBy(m => m.At),
        ];
        Record(new MeetingNoted(TenderId, meeting.On, meeting.WasHeld));
    }

    private Refusal NotOpen() => new("SUP-1", "", ClosedAt is null
        ? "This round has not begun."
        : $"This round ended on {PlainDate.Day(LastDay)}. Please call the person who is named here.");
}
