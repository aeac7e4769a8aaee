using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Engagement;

/// <summary>How people are asked, until the round ends.</summary>
public sealed partial class EngagementRound
{
    /// <summary>Most people in one round; more than that is an attack.</summary>
    public const int MostContributors = 2000;

    /// <summary>Adds somebody who gets an invitation. The same person twice is one.</summary>
    /// <exception cref="DomainError">The round has ended.</exception>
    public Contributor Invite(int personId, string name, string group, ContributorKind kind, DateTimeOffset now)
    {
        Refuse(ClosedAt is null ? null : new("SUP-1", "", "This round has ended. Start a new one to ask again."));
        if (Contributors.Find(c => c.PersonId == personId) is { } known)
        {
            return known;
        }

        var contributor = Add(new(personId, name, group, kind, now));
        Record(new ContributorInvited(TenderId));
        return contributor;
    }

    /// <summary>Asks people. The invitations leave at once.</summary>
    /// <param name="tender">The tender that is being planned.</param>
    /// <param name="force">The rules in force; people get a fair time to answer.</param>
    /// <param name="now">The time of the request, in UTC.</param>
    /// <exception cref="DomainError">People were asked already, or would have too little time.</exception>
    public void Open(Tender tender, RulesInForce force, DateTimeOffset now)
    {
        Refuse(this switch
        {
            { OpenedAt: not null } => new("SUP-1", "", "People have been asked already."),
            _ when tender.PublishedAt is not null => new("SUP-1", "", "The tender is open. It is too late to ask people first."),
            _ => WhyNotUntil(LastDay, force, now),
        });
        OpenedAt = now;
        Record(new RoundOpened(TenderId, Contributors.Count, LastDay));
    }

    /// <summary>Gives people more time. Reminders are counted anew (INV-2).</summary>
    /// <exception cref="DomainError">The round is not open, or the day is not later.</exception>
    public void Extend(DateOnly lastDay, DateTimeOffset now)
    {
        Refuse(this switch
        {
            { IsOpen: false } => new("SUP-1", "", "Only a round that is open can get a new last day."),
            _ when lastDay <= LastDay || lastDay > LocalClock.Day(now, Zone).AddYears(1) =>
                new("SUP-1", "lastDay", $"Choose a day after {PlainDate.Day(LastDay)}. People were told they have until then."),
            _ => null,
        });
        LastDay = lastDay;
        EndVersion++;
        Record(new RoundExtended(TenderId, lastDay));
    }

    /// <summary>Ends the asking when its last day has passed.</summary>
    public void Close(DateTimeOffset now)
    {
        Refuse(IsOpen ? null : new("SUP-1", "", "This round is not open."));
        ClosedAt = now;
        Record(new RoundClosed(TenderId, Points.Count()));
    }

    /// <summary>Somebody does not want to be asked in this round.</summary>
    public void Decline(int contributorId, DateTimeOffset now)
    {
        var contributor = FindContributor(contributorId);
        if (contributor.DeclinedAt is null && contributor.AnsweredAt is null)
        {
            contributor.Decline(now);
            Record(new ContributorDeclined(TenderId));
        }
    }

    /// <summary>Finds somebody.</summary>
    /// <exception cref="DomainError">There is nobody with this number.</exception>
    public Contributor FindContributor(int id) => Contributors.Find(c => c.Id == id)
        ?? throw new DomainError(new Refusal("WEB-404", "", "We could not find that person in this round."));

    private Contributor Add(Contributor contributor)
    {
        Refuse(Contributors.Count < MostContributors
            ? null
            : new("SUP-1", "", "This round is full. Please call the person who is named here."));
        Contributors.Add(contributor);
        return contributor;
    }

    private Refusal? WhyNotUntil(DateOnly lastDay, RulesInForce force, DateTimeOffset now)
    {
        var today = LocalClock.Day(now, Zone);
        var first = force.Calendar.Add(today, force.Rules.Engagement.FewestWorkingDays).Date;
        return lastDay < first || lastDay > today.AddYears(1)
            ? new("SUP-1", "lastDay", $"Give people {force.Rules.Engagement.FewestWorkingDays} working days: choose {PlainDate.Day(first)} or later.")
            : null;
    }
}
