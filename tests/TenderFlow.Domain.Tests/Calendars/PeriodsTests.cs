using FsCheck.Xunit;
using TenderFlow.Domain.Calendars;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

public sealed class PeriodsTests
{
    [Fact]
    public void Beginning_with_a_day_counts_it_and_beginning_after_it_does_not_CAL_10()
    {
        Assert.Equal(D("30 Oct 2026"), Periods.LastDayBeginningWith(D("1 Oct 2026"), 30));
        Assert.Equal(D("31 Oct 2026"), Periods.LastDayBeginningAfter(D("1 Oct 2026"), 30));
        Assert.Equal(D("1 Oct 2026"), Periods.LastDayBeginningWith(D("1 Oct 2026"), 1));
    }

    [Fact]
    public void Three_years_beginning_with_1_October_2026_end_on_30_September_2029_CAL_12() =>
        Assert.Equal(D("30 Sep 2029"), Periods.LastDayOfMonthsBeginningWith(D("1 Oct 2026"), 36));

    [Theory]
    [InlineData("31 Jan 2027", 1, "28 Feb 2027")]
    [InlineData("31 Jan 2028", 1, "29 Feb 2028")]
    [InlineData("31 May 2027", -3, "28 Feb 2027")]
    [InlineData("28 Feb 2027", 1, "28 Mar 2027")]
    public void Months_keep_the_day_number_and_stop_at_the_month_end_CAL_12(string from, int months, string expected) =>
        Assert.Equal(D(expected), Periods.Months(D(from), months));

    [Property]
    public void The_two_ways_of_counting_are_one_day_apart_CAL_10(short start, byte days)
    {
        var day = new DateOnly(2026, 1, 1).AddDays(start);
        Assert.Equal(Periods.LastDayBeginningAfter(day, days), Periods.LastDayBeginningWith(day, days).AddDays(1));
    }
}
