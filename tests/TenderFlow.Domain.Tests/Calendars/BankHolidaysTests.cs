using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

public sealed class BankHolidaysTests
{
    [Fact]
    public void The_shipped_list_covers_every_part_of_the_UK_to_the_end_of_2028_CAL_5()
    {
        Assert.Equal((2012, 2028), (BankHolidays.Shipped.FirstYear, BankHolidays.Shipped.LastYear));
        Assert.Equal(
            [140, 158, 174], Enum.GetValues<Division>().Select(division => BankHolidays.Shipped.In(division).Count));
    }

    [Fact]
    public void What_is_written_is_read_again_word_for_word()
    {
        var again = BankHolidays.Parse(BankHolidays.Shipped.ToJson());
        Assert.All(
            Enum.GetValues<Division>(),
            division => Assert.Equal(BankHolidays.Shipped.In(division), again.In(division)));
    }

    [Fact]
    public void A_holiday_added_late_moves_a_reminder_that_was_planned_before_it_was_known_CAL_5()
    {
        var before = new WorkingDayCalendars(Published("2025-11-24"));
        var after = before.Refreshed(Published("2026-02-25"));
        var deadline = Deadline.Resolve(D("Wed 17 Jun 2026"), new(12, 0), Zones.London);

        Assert.Equal(D("Fri 12 Jun 2026"), deadline.WorkingDaysBefore(3, before[CalendarName.UkUnion]).LocalDate);
        Assert.Equal(D("Thu 11 Jun 2026"), deadline.WorkingDaysBefore(3, after[CalendarName.UkUnion]).LocalDate);
        Assert.Equal(D("Thu 11 Jun 2026"), deadline.WorkingDaysBefore(3, after[CalendarName.Scotland]).LocalDate);
        Assert.Equal(D("Fri 12 Jun 2026"), deadline.WorkingDaysBefore(3, after[CalendarName.England]).LocalDate);
    }

    [Fact]
    public void A_state_funeral_ten_days_ahead_is_taken_up_CAL_5()
    {
        var before = new WorkingDayCalendars(Published("2021-12-03"));
        var funeral = D("Mon 19 Sep 2022");
        Assert.True(before[CalendarName.England].IsWorkingDay(funeral));
        Assert.False(before.Refreshed(Published("2022-09-09"))[CalendarName.England].IsWorkingDay(funeral));
    }

    [Fact]
    public void Old_years_that_the_publisher_drops_are_kept()
    {
        var merged = BankHolidays.Shipped.UpdatedWith(Published("2026-02-25"));
        Assert.Equal(2012, merged.FirstYear);
        Assert.Equal(BankHolidays.Shipped.In(Division.Scotland), merged.In(Division.Scotland));
    }

    [Theory]
    [InlineData("2022-09-09")]
    [InlineData("2025-11-24")]
    public void A_list_that_knows_less_is_refused_CAL_8(string published) =>
        Assert.Equal("CAL-8", RuleOf(() => BankHolidays.Shipped.UpdatedWith(Published(published))));

    [Fact]
    public void A_list_that_leaves_a_gap_is_refused_CAL_8() =>
        Assert.Equal("CAL-8", RuleOf(() => Published("2022-09-09").UpdatedWith(List("2026-01-01"))));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"england-and-wales":null}""")]
    [InlineData("""{"england-and-wales":{"events":null}}""")]
    [InlineData("""{"england-and-wales":{"events":[null]}}""")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"","date":"2026-01-01"}]}}""")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x","date":"01/01/2026"}]}}""")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x","date":"2026-02-30"}]}}""")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x"}]}}""")]
    [InlineData("""{"france":{"events":[{"title":"x","date":"2026-01-01"}]}}""")]
    [InlineData("""{"scotland":{"events":[]},"scotland":{"events":[]}}""")]
    [InlineData("<html>Sorry, there is a problem with the service</html>")]
    public void A_text_that_is_not_the_published_list_is_refused_CAL_8(string json) =>
        Assert.Equal("CAL-8", RuleOf(() => BankHolidays.Parse(json)));

    [Fact]
    public void A_day_listed_twice_is_refused_CAL_8() =>
        Assert.Equal("CAL-8", RuleOf(() => List("2026-01-01", "2026-01-01")));

    [Fact]
    public void A_missing_part_of_the_UK_is_refused_CAL_8() =>
        Assert.Equal(
            "CAL-8",
            RuleOf(() => BankHolidays.Parse("""{"scotland":{"events":[{"title":"x","date":"2026-01-01"}]}}""")));

    private static BankHolidays Published(string day) => BankHolidays.Parse(Data($"bank-holidays.{day}.json"));

    private static BankHolidays List(params string[] dates) => new(Enum.GetValues<Division>().ToDictionary(
        division => division,
        _ => (IReadOnlyList<BankHoliday>)[.. dates.Select(date => new BankHoliday(D(date), "A day off"))]));

    private static string RuleOf(Action action) => Assert.Throws<DomainError>(action).Refusals.Single().Rule;
}
