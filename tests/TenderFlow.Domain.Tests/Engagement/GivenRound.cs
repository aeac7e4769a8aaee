using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Tests.Engagement;

/// <summary>A round about lunch clubs, opened on Tuesday 1 September 2026, in which people can answer until Friday 25 September.</summary>
internal static class GivenRound
{
    public static readonly DateTimeOffset Opened = Given.Published;
    public static readonly DateOnly LastDay = new(2026, 9, 25);

    public static RoundPlan Plan(DateOnly? lastDay = null) => new(
        "Lunch clubs", "We plan three lunch clubs.", "", ["What would help you?", "", "What keeps you away?"], lastDay ?? LastDay);

    public static Tender Draft(Profile profile = Profile.Pa23BelowNotifiable) => Given.Draft(Given.Terms() with { Profile = profile });

    public static EngagementRound Prepared(Tender? tender = null, DateOnly? lastDay = null) =>
        new(tender ?? Draft(), Plan(lastDay), Zones.London);

    public static EngagementRound Open(Tender? tender = null)
    {
        var draft = tender ?? Draft();
        var round = Prepared(draft);
        round.Open(draft, Given.For(draft.Terms.Profile), Opened);
        return round;
    }

    public static Contributor Say(
        EngagementRound round, string text, ContributorKind kind = ContributorKind.User, bool quote = true, bool name = false)
    {
        var who = round.Welcome(null, "Ama Mensah", "Eastfield Elders", kind);
        round.Hear(who, [new(0, text)], new(quote, name), Channel.Online, null, Opened.AddDays(2));
        return who;
    }

    public static EngagementRound Closed(params string[] said)
    {
        var round = Open();
        foreach (var text in said)
        {
            Say(round, text);
        }

        round.Close(Given.London("2026-09-26", "00:00"));
        return round;
    }
}
