using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.MustPass;

/// <summary>
/// What must hold before anything is released, by its number in the list that closes the commissioning rules: here what
/// follows from dates and numbers alone. Numbers 5, 6, 11 and 12 need a running application and stand in its tests.
/// </summary>
public class MustPassTests
{
    [Theory]
    [InlineData("2026-03-09", "2026-03-19", "2026-03-10", "2026-03-20")]
    [InlineData("2026-06-08", "2026-06-18", "2026-06-09", "2026-06-19")]
    [InlineData("2026-07-27", "2026-08-06", "2026-07-28", "2026-08-07")]
    [InlineData("2026-11-20", "2026-12-02", "2026-11-21", "2026-12-02")]
    [InlineData("2026-12-18", "2026-12-31", "2026-12-19", "2027-01-04")]
    [InlineData("2026-12-31", "2027-01-13", "2027-01-01", "2027-01-13")]
    [InlineData("2026-02-07", "2026-02-18", "2026-02-08", "2026-02-18")]
    public void Number_1_the_pause_before_signing_in_both_regimes(string published, string act, string starts, string ends)
    {
        Assert.Equal(D(act), Pause(Profile.Pa23Above, published).LastDay.Date);
        var health = Pause(Profile.PsrHealthEngland, published);
        Assert.Equal((D(starts), D(ends)), (health.Starts, health.LastDay.Date));
    }

    [Fact]
    public void Number_2_periods_notice_days_and_the_edges_of_a_planned_notice()
    {
        var rules = Rulebook.Shipped.For(Profile.Pa23Above, D("2026-09-01"));
        DateOnly Earliest(TenderingCase tendering) =>
            EarliestClosing.Of(D("2026-09-01"), tendering, rules.TenderingPeriod, Calendar(rules.Calendar))!.Lawful.Date;
        Assert.Equal(D("2026-09-26"), Earliest(new()));
        Assert.Equal(D("2026-10-01"), Earliest(new() { AllDocumentsWithNotice = false }));
        Assert.Equal(D("2026-10-06"), Earliest(new() { Electronic = false, AllDocumentsWithNotice = false }));
        Assert.Equal(D("2026-09-11"), Earliest(new() { Shorter = ShorterPeriodReason.Urgency }));

        Assert.Equal(D("2026-10-30"), NoticeDates.ContractDetailsBy(D("2026-10-01"), rules.Notices)!.Date);
        Assert.Equal(D("2026-12-29"), NoticeDates.ContractCopyBy(D("2026-10-01"), 600_000_000, rules.Notices)!.Date);
        bool Qualifies(string notice) => NoticeDates.PlannedNoticeQualifies(D("2026-07-01"), D(notice), rules.Notices);
        Assert.Equal(
            [false, true, true, false],
            [Qualifies("2026-08-09"), Qualifies("2026-08-10"), Qualifies("2027-07-01"), Qualifies("2027-07-02")]);
    }

    [Theory]
    [InlineData(CalendarName.EnglandAndWales, "2026-03-30")]
    [InlineData(CalendarName.Scotland, "2026-03-31")]
    [InlineData(CalendarName.UkUnion, "2026-03-30")]
    [InlineData(CalendarName.NorthernIreland, "2026-03-30")]
    public void Number_3_five_working_days_before_8_April_2026_in_four_calendars(CalendarName calendar, string expected) =>
        Assert.Equal(D(expected), Calendar(calendar).Before(D("2026-04-08"), 5).Date);

    [Fact]
    public void Number_3_a_holiday_added_late_shifts_a_reminder_planned_before_it_was_known()
    {
        var before = new WorkingDayCalendars(BankHolidays.Parse(Data("bank-holidays.2025-11-24.json")));
        var after = before.Refreshed(BankHolidays.Parse(Data("bank-holidays.2026-02-25.json")));
        Assert.Equal(D("2026-06-12"), before[CalendarName.UkUnion].Before(D("2026-06-17"), 3).Date);
        Assert.Equal(D("2026-06-11"), after[CalendarName.UkUnion].Before(D("2026-06-17"), 3).Date);
    }

    [Fact]
    public void Number_4_the_days_on_which_clocks_change()
    {
        Assert.NotNull(Deadline.WhyNot(D("2026-03-29"), new(1, 30), Zones.London));
        Assert.Null(Deadline.WhyNot(D("2026-03-29"), new(2, 0), Zones.London));
        Assert.NotNull(Deadline.WhyNot(D("2026-10-25"), new(1, 30), Zones.London));
        Assert.Null(Deadline.WhyNot(D("2026-10-25"), new(0, 59), Zones.London));
        var closes = Deadline.Resolve(D("2026-04-02"), new(17, 30), Zones.London);
        Assert.Equal(Deadline.Resolve(D("2026-03-19"), new(17, 30), Zones.London), closes.DaysBefore(14));
    }

    [Fact]
    public void Number_7_light_touch()
    {
        var rules = Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-10-01"));
        Assert.Equal(120, rules.Notices.ContractDetailsDays);
        Assert.Equal(D("2027-01-28"), NoticeDates.ContractDetailsBy(D("2026-10-01"), rules.Notices)!.Date);
        Assert.Equal((8, false), (rules.Standstill.WorkingDays, rules.Standstill.Mandatory));
        Assert.Equal(D("2026-12-01"), NoticeDates.ContractEndBy(D("2026-11-02"), rules.Notices)!.Date);
    }

    [Theory]
    [InlineData("2025-12-31", Profile.Pa23BelowNotifiable)]
    [InlineData("2026-01-01", Profile.Pa23Above)]
    public void Number_8_the_day_of_the_notice_fixes_the_regime(string notice, Profile expected) => Assert.Equal(
        expected,
        RegimeChoice.Of(
            Rulebook.Shipped, ContractKind.GoodsOrServices, BuyerKind.CouncilInEngland, 21_000_000,
            new(D(notice), BeginEvent.TenderNotice)).Profile);

    [Fact]
    public void Number_9_a_feed_that_fails_keeps_the_last_calendar_and_2029_is_provisional()
    {
        Assert.Throws<DomainError>(() => BankHolidays.Parse("<html>Sorry</html>"));
        Assert.False(Calendar(CalendarName.UkUnion).IsWorkingDay(D("2026-12-25")));
        Assert.True(Calendar(CalendarName.UkUnion).Add(D("2028-12-20"), 20).Provisional);
    }

    [Fact]
    public void Number_10_the_readability_vector_and_the_edge_at_five()
    {
        var counts = new TextCounts(100, 5, 150) { Letters = 470, Polysyllables = 12, LongWords = 30 };
        Assert.Equal(59.635, Readability.FleschReadingEase(counts), precision: 3);
        Assert.Equal(9.91, Readability.FleschKincaidGrade(counts), precision: 3);
        Assert.Equal(12.8, Readability.GunningFog(counts), precision: 3);
        Assert.Equal(11.979, Readability.Smog(counts), precision: 3);
        Assert.Equal(10.356, Readability.ColemanLiau(counts), precision: 3);
        Assert.Equal(10.707, Readability.AutomatedReadability(counts), precision: 3);
        Assert.Equal(50, Readability.Lix(counts), precision: 3);
        Assert.Equal(6.2075, Readability.DaleChall(counts, percentDifficult: 10), precision: 4);
        Assert.Equal(1.7815, Readability.DaleChall(counts, percentDifficult: 5), precision: 4);
    }

    private static Standstill Pause(Profile profile, string published)
    {
        var rules = Rulebook.Shipped.For(profile, D(published));
        return Standstill.Of(D(published), rules.Standstill, Calendar(rules.Calendar))!;
    }
}
