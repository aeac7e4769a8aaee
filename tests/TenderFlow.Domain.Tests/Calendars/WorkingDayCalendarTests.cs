using TenderFlow.Domain.Calendars;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

public sealed class WorkingDayCalendarTests
{
    [Theory]
    [InlineData("Wed 8 Apr 2026", CalendarName.EnglandAndWales, "Mon 30 Mar 2026")]
    [InlineData("Wed 8 Apr 2026", CalendarName.England, "Mon 30 Mar 2026")]
    [InlineData("Wed 8 Apr 2026", CalendarName.Scotland, "Tue 31 Mar 2026")]
    [InlineData("Wed 8 Apr 2026", CalendarName.UkUnion, "Mon 30 Mar 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.EnglandAndWales, "Thu 27 Aug 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.England, "Thu 27 Aug 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.Scotland, "Fri 28 Aug 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.UkUnion, "Thu 27 Aug 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.EnglandAndWales, "Tue 29 Dec 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.England, "Tue 29 Dec 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.Scotland, "Thu 24 Dec 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.UkUnion, "Thu 24 Dec 2026")]
    public void Five_working_days_before_a_deadline_follow_the_table_of_section_1(
        string deadline, CalendarName calendar, string expected) =>
        Assert.Equal(new CalendarDate(D(expected), false), Calendar(calendar).Before(D(deadline), 5));

    [Theory]
    [InlineData(CalendarName.EnglandAndWales, 8)]
    [InlineData(CalendarName.Scotland, 10)]
    [InlineData(CalendarName.NorthernIreland, 10)]
    [InlineData(CalendarName.UkUnion, 14)]
    public void The_year_2026_has_the_holidays_of_CAL_6(CalendarName calendar, int expected) =>
        Assert.Equal(expected, HolidaysIn(2026, calendar).Count);

    [Theory]
    [InlineData(2026, "2026-01-02 2026-03-17 2026-06-15 2026-07-13 2026-08-03 2026-11-30")]
    [InlineData(2027, "2027-01-04 2027-03-17 2027-07-12 2027-08-02 2027-11-30")]
    public void The_union_has_days_off_that_England_and_Wales_lack_CAL_6(int year, string expected) =>
        Assert.Equal(
            expected.Split(' ').Select(D),
            HolidaysIn(year, CalendarName.UkUnion).Except(HolidaysIn(year, CalendarName.EnglandAndWales)));

    [Fact]
    public void A_holiday_in_any_part_of_the_UK_is_no_working_day_of_the_union_CAL_1() =>
        Assert.All(
            Days("2020-01-01", "2028-12-31"),
            day => Assert.Equal(
                new[] { CalendarName.EnglandAndWales, CalendarName.Scotland, CalendarName.NorthernIreland }
                    .All(part => Calendar(part).IsWorkingDay(day)),
                Calendar(CalendarName.UkUnion).IsWorkingDay(day)));

    [Fact]
    public void Every_day_that_the_health_rules_name_is_a_day_off_in_England_CAL_2()
    {
        var england = Calendar(CalendarName.England);
        foreach (var year in Enumerable.Range(2012, 17))
        {
            // In 2020 the early May holiday was moved to Friday 8 May.
            var firstMonday = Days($"{year}-05-01", $"{year}-05-07").Single(day => day.DayOfWeek == DayOfWeek.Monday);
            Assert.True(year == 2020 || !england.IsWorkingDay(firstMonday), $"{firstMonday}");
            Assert.False(england.IsWorkingDay(new(year, 12, 25)));
            Assert.Contains(Days($"{year}-03-19", $"{year}-04-24"), day => england.HolidayTitle(day) == "Good Friday");
        }
    }

    [Fact]
    public void A_day_off_has_its_title()
    {
        Assert.Equal("St Patrick’s Day", Calendar(CalendarName.UkUnion).HolidayTitle(D("2026-03-17")));
        Assert.Null(Calendar(CalendarName.Scotland).HolidayTitle(D("2026-03-17")));
    }

    [Theory]
    [InlineData("2028-12-27", 1, false)]
    [InlineData("2028-12-29", 1, true)]
    [InlineData("2029-01-05", -8, true)]
    [InlineData("2029-06-01", 0, true)]
    public void A_date_beyond_the_last_published_year_is_provisional_CAL_9(string from, int days, bool provisional) =>
        Assert.Equal(provisional, Calendar(CalendarName.UkUnion).Add(D(from), days).Provisional);

    [Fact]
    public void A_day_off_rolls_to_the_next_or_the_previous_working_day()
    {
        var union = Calendar(CalendarName.UkUnion);
        Assert.Equal(D("Tue 29 Dec 2026"), union.NextOrSame(D("Fri 25 Dec 2026")).Date);
        Assert.Equal(D("Thu 24 Dec 2026"), union.PreviousOrSame(D("Mon 28 Dec 2026")).Date);
        Assert.Equal(D("Tue 29 Dec 2026"), union.NextOrSame(D("Tue 29 Dec 2026")).Date);
        Assert.Equal(D("Tue 29 Dec 2026"), union.PreviousOrSame(D("Tue 29 Dec 2026")).Date);
    }

    private static IEnumerable<DateOnly> Days(string from, string to) =>
        Enumerable.Range(0, D(to).DayNumber - D(from).DayNumber + 1).Select(D(from).AddDays);

    private static List<DateOnly> HolidaysIn(int year, CalendarName calendar) =>
        [.. Days($"{year}-01-01", $"{year}-12-31").Where(day => Calendar(calendar).HolidayTitle(day) is not null)];
}
