using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Platform.Rules;

/// <summary>The rulebook and the calendars of this process. A refreshed calendar takes the place of the old one at once.</summary>
public sealed class CurrentRules(Rulebook rulebook, WorkingDayCalendars calendars)
{
    private volatile WorkingDayCalendars calendars = calendars;

    /// <summary>All dated numbers.</summary>
    public Rulebook Rulebook { get; } = rulebook;

    /// <summary>All calendars.</summary>
    public WorkingDayCalendars Calendars => calendars;

    /// <summary>The rules a tender is run under: its profile on the day it began (REG-4).</summary>
    public RulesInForce For(Tender tender) =>
        For(tender.Terms.Profile, LocalClock.Day(tender.PublishedAt ?? tender.CreatedAt, Zones.London));

    /// <summary>The rules of a profile on a day.</summary>
    public RulesInForce For(Profile profile, DateOnly begun)
    {
        var rules = Rulebook.For(profile, begun);
        return new(rules, calendars[rules.Calendar]);
    }

    /// <summary>Puts newer bank holidays in place (CAL-5).</summary>
    public void Refresh(WorkingDayCalendars newer) => calendars = newer;
}
