using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class CommunityFloorTests
{
    private const long Large = 10_000_000;

    [Theory]
    [InlineData(Large, true, false, 20)]
    [InlineData(Large, false, false, 15)]
    [InlineData(2_999_999, true, false, 10)]
    [InlineData(3_000_000, false, false, 15)]
    [InlineData(Large, true, true, 25)]
    [InlineData(Large, false, true, 20)]
    [InlineData(2_999_999, false, true, 15)]
    public void The_floor_depends_on_value_first_time_bidders_and_partners_TIM_4(
        long value, bool firstTime, bool partners, int workingDays) =>
        Assert.Equal(
            Union.Add(D("2026-09-01"), workingDays).Date, Of("2026-09-01", new(value, firstTime, partners))!.Date);

    [Theory]
    [InlineData("2026-11-20", 15, false)]
    [InlineData("2026-11-24", 20, true)]
    [InlineData("2027-01-05", 20, true)]
    [InlineData("2027-01-06", 15, false)]
    [InlineData("2026-07-09", 15, false)]
    [InlineData("2026-07-10", 20, true)]
    [InlineData("2026-08-31", 20, true)]
    public void Five_days_more_when_the_period_touches_a_holiday_season_TIM_4(
        string published, int workingDays, bool holidays)
    {
        var floor = Of(published, new(Large, false, false))!;
        Assert.Equal(Union.Add(D(published), workingDays).Date, floor.Date);
        Assert.Equal(holidays, floor.Sentence.Contains("holidays", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_law_sets_a_minimum_the_floor_is_advice_only()
    {
        var rules = Rulebook.Shipped.For(Profile.Pa23Above, D("2026-09-01")).TenderingPeriod;
        Assert.Null(CommunityFloor.Of(D("2026-09-01"), new(Large, true, false), rules, Union));
        Assert.Equal("TIM-4", CommunityFloor.Advised(D("2026-09-01"), new(Large, true, false), rules, Union).Rule);
    }

    [Fact]
    public void A_shorter_period_needs_a_reason_that_bidders_see_TIM_4()
    {
        var floor = Of("2026-09-01", new(Large, false, false))!;
        Assert.Null(CommunityFloor.WhyNot(floor.Date, floor, null));
        Assert.Null(CommunityFloor.WhyNot(floor.Date.AddDays(-1), floor, "The service stops in October."));
        Assert.Null(CommunityFloor.WhyNot(floor.Date.AddDays(-1), null, null));
        var refusal = CommunityFloor.WhyNot(floor.Date.AddDays(-1), floor, " ");
        Assert.Equal(("TIM-4", "shorterPeriodReason"), (refusal?.Rule, refusal?.Field));
    }

    private static WorkingDayCalendar Union => Calendar(CalendarName.UkUnion);

    private static ExplainedDate? Of(string published, TenderTraits traits) => CommunityFloor.Of(
        D(published), traits, Rulebook.Shipped.For(Profile.Pa23LightTouch, D(published)).TenderingPeriod, Union);
}
