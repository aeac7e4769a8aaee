using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>“You said, we did”: each thing that was said gets an answer, and everyone can read both.</summary>
public sealed partial class EngagementRound
{
    /// <summary>Answers one point.</summary>
    /// <param name="pointId">The point.</param>
    /// <param name="answer">What is done about it; a change names the requirement that changed.</param>
    /// <param name="tender">The tender, to check that the requirement is there.</param>
    /// <param name="now">When, in UTC.</param>
    /// <exception cref="DomainError">The round has not ended, words are missing, or nothing in the tender has that name.</exception>
    public void Answer(int pointId, PointAnswer answer, Tender tender, DateTimeOffset now)
    {
        var point = FindPoint(pointId);
        var by = Contributors.First(c => c.Points.Contains(point));
        Refuse(ClosedAt is null ? new("SUP-1", "", "Wait until the round has ended. Then answer each point.") : null);
        Refuse(answer.WhyNot(by.MayQuote, tender));
        point.Answer(answer, now);
        Record(new PointAnswered(TenderId, pointId, answer.Outcome, answer.Changed));
    }

    /// <summary>Publishes what was said and what came of it. Again after a change: it gets a new version.</summary>
    /// <exception cref="DomainError">The round has not ended, or a point has no answer.</exception>
    public void PublishSummary(DateTimeOffset now)
    {
        var open = Points.Count(p => p.AnsweredAt is null);
        Refuse(this switch
        {
            { ClosedAt: null } => new("SUP-1", "", "Wait until the round has ended."),
            _ when open > 0 => new("SUP-1", "", open == 1
                ? "1 point has no answer yet. Every point gets one."
                : $"{open} points have no answer yet. Every point gets one."),
            _ when SummaryAt is { } last && !Points.Any(p => p.AnsweredAt > last) =>
                new("SUP-1", "", "Nothing has changed since you published it."),
            _ => null,
        });
        SummaryAt = now;
        SummaryVersion++;
        Record(new YouSaidWeDidPublished(TenderId, SummaryVersion, Points.Count()));
    }

    /// <summary>Lets users' views count when bids are compared, and notes who was asked (SUP-3).</summary>
    /// <exception cref="DomainError">The rules of this tender have no such criterion, or no user was heard.</exception>
    public void CountViews(string criterion, Tender tender, DateTimeOffset now)
    {
        var users = Contributors.Where(c => c.AnsweredAt is not null && c.Kind is ContributorKind.User or ContributorKind.Family);
        Refuse(this switch
        {
            _ when tender.Terms.Profile != Rules.Profile.Pa23LightTouch => new("SUP-3", "criterion",
                "Only light touch services can be compared by users' views."),
            _ when tender.PublishedAt is not null =>
                new("SUP-3", "criterion", "The tender is open. How bids are compared can no longer change like this."),
            _ => Empty(criterion, "SUP-3", "criterion", "Say what will count, in one sentence."),
        });
        var asked = users.Count();
        Refuse(asked > 0 ? null : new("SUP-3", "criterion", "Nobody who uses the service was heard yet. Ask them first."));
        Criteria = [.. Criteria, new(criterion.Trim(), asked, LocalClock.Day(now, Zone))];
        Record(new ViewsCount(TenderId, criterion.Trim(), asked));
    }

    /// <summary>Notes the early notice of engagement (UK2), or why there is none (NOT table, NOT-5).</summary>
    public void NoteEarlyNotice(DateOnly? on, string whyNone, DateTimeOffset now)
    {
        Refuse(this switch
        {
            _ when on is null => Empty(whyNone, "NOT-5", "whyNone", "Give the day of the notice, or say why there is none."),
            _ when on > LocalClock.Day(now, Zone) => new("NOT-5", "on", "Note the notice when it is published."),
            _ => null,
        });
        (EarlyNoticeOn, NoEarlyNoticeReason) = (on, on is null ? whyNone.Trim() : "");
        Record(new EarlyNoticeNoted(TenderId, on, NoEarlyNoticeReason));
    }

    /// <summary>Finds a point.</summary>
    /// <exception cref="DomainError">There is none with this number.</exception>
    public Point FindPoint(int id) => Points.FirstOrDefault(p => p.Id == id)
        ?? throw new DomainError(new Refusal("WEB-404", "", "We could not find that point in this round."));
}
