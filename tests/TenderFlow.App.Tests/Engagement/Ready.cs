using TenderFlow.App.Planning.Drafting;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Tests.Engagement;

/// <summary>What is left to fill in before a draft can be published.</summary>
internal static class Ready
{
    public static DraftContent Content(DateTimeOffset now, string engagement)
    {
        var closes = WorkingDayCalendars.Shipped[CalendarName.UkUnion].Add(LocalClock.Day(now, Zones.London), 25).Date;
        return new(
            new TenderTerms
            {
                Title = "Lunch clubs",
                Summary = "Lunch and company for older people.",
                Requirements = "Run three lunch clubs. They stay open until 5pm.",
                Area = "Eastfield",
                ValuePence = 6_000_000,
                Months = 12,
                Starts = closes.AddDays(60),
                Profile = engagement.Length > 0 ? Profile.Pa23BelowNotifiable : Profile.Pa23LightTouch,
                Engagement = engagement,
                NoEngagementReason = engagement.Length > 0 ? "" : "There was no time.",
            },
            [new(AskedKind.Price, "Your price", "", required: true, minutes: 30)],
            [],
            Deadline.Resolve(closes, new(12, 0), Zones.London));
    }
}
