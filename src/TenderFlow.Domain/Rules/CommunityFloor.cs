using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Rules;

/// <summary>What a tender says about itself that gives small groups more time (TIM-4).</summary>
/// <param name="ValuePence">The whole value in pence.</param>
/// <param name="WelcomesFirstTimeBidders">Made for groups that never bid before.</param>
/// <param name="InvitesPartnerships">Groups may bid together, which takes time to agree.</param>
public sealed record TenderTraits(long ValuePence, bool WelcomesFirstTimeBidders, bool InvitesPartnerships);

/// <summary>The time small groups need to bid, where the law sets none (TIM-3, TIM-4).</summary>
public static class CommunityFloor
{
    /// <summary>
    /// The first closing day that gives groups enough time; null where the floor does not apply. A small value counts
    /// before a welcome to first-time bidders. The time is lengthened once when the period without it touches a season.
    /// </summary>
    public static ExplainedDate? Of(
        DateOnly published, TenderTraits traits, TenderingPeriodRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.CommunityFloorApplies ? Advised(published, traits, rules, calendar) : null;
    }

    /// <summary>The same, given as advice also where the floor does not apply.</summary>
    public static ExplainedDate Advised(
        DateOnly published, TenderTraits traits, TenderingPeriodRules rules, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(traits);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        var days = BaseDays(traits, rules) + (traits.InvitesPartnerships ? rules.PartnershipExtra : 0);
        var closing = calendar.Add(published, days);
        var touchesSeason = Touches(published, closing.Date, rules.Seasons);
        if (touchesSeason)
        {
            days += rules.SeasonExtra;
            closing = calendar.Add(published, days);
        }

        var why = Why(days, traits.InvitesPartnerships, touchesSeason);
        return new(closing.Date, "TIM-4", calendar.Name, why, closing.Provisional);
    }

    /// <summary>
    /// Why a shorter period needs something more; null when the floor is kept or a reason is given (TIM-4).
    /// </summary>
    public static Refusal? WhyNot(
        DateOnly closing, ExplainedDate? floor, string? reason, string field = "shorterPeriodReason") =>
        floor is null || closing >= floor.Date || !string.IsNullOrWhiteSpace(reason)
            ? null
            : new("TIM-4", field, $"Close on {PlainDate.Day(floor.Date)} or later, or say why bidders have less time.");

    private static int BaseDays(TenderTraits traits, TenderingPeriodRules rules) => traits switch
    {
        _ when traits.ValuePence < rules.SmallValuePence => rules.CommunityFloorSmall,
        { WelcomesFirstTimeBidders: true } => rules.CommunityFloorFirstTime,
        _ => rules.CommunityFloor,
    };

    private static bool Touches(DateOnly from, DateOnly to, IReadOnlyList<Season> seasons) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(from.AddDays)
            .Any(day => seasons.Any(season => season.Contains(day)));

    private static string Why(int days, bool partners, bool season) => (partners, season) switch
    {
        (true, true) => $"Small groups need {days} working days. This has time for partners and for the holidays.",
        (true, false) => $"Small groups need {days} working days. This has time to find partners.",
        (false, true) => $"Small groups need {days} working days. This has time for the holidays.",
        _ => $"Small groups need {days} working days to write a good bid.",
    };
}
