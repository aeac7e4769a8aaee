using TenderFlow.Domain.Calendars;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

public sealed class PlainDateTests
{
    [Theory]
    [InlineData("00:00", "midnight")]
    [InlineData("00:01", "12:01am")]
    [InlineData("00:30", "12:30am")]
    [InlineData("08:00", "8am")]
    [InlineData("09:05", "9:05am")]
    [InlineData("11:59", "11:59am")]
    [InlineData("12:00", "midday")]
    [InlineData("12:30", "12:30pm")]
    [InlineData("17:30", "5:30pm")]
    [InlineData("23:59", "11:59pm")]
    public void Times_are_written_as_people_say_them_TZ_7(string time, string expected) =>
        Assert.Equal(expected, PlainDate.Time(TimeOnly.Parse(time)));

    [Fact]
    public void A_deadline_has_weekday_date_and_time_TZ_8()
    {
        var deadline = Deadline.Resolve(D("2026-09-24"), new(12, 0), Zones.London);
        Assert.Equal("Thursday 24 September 2026 at midday", PlainDate.DayAndTime(deadline));
        Assert.Equal("Thursday 24 September 2026 at midday", deadline.ToString());
        Assert.Equal("Thursday 24 September 2026 at midday UK time", PlainDate.WithZone(deadline));
        Assert.Equal("24 Sep 2026", PlainDate.Compact(deadline.LocalDate));
        Assert.Equal("Thu 24 Sep 2026", PlainDate.CompactDay(deadline.LocalDate));
    }

    [Fact]
    public void Another_zone_is_named_by_its_city_TZ_7() =>
        Assert.Equal(
            "Thursday 24 September 2026 at 5:30pm New York time",
            PlainDate.WithZone(Deadline.Resolve(D("2026-09-24"), new(17, 30), "America/New_York")));

    [Fact]
    public void An_instant_is_shown_in_local_time_and_never_an_hour_early_TZ_6() =>
        Assert.Equal(
            "Thursday 24 September 2026 at midday",
            PlainDate.DayAndTime(new DateTimeOffset(2026, 9, 24, 11, 0, 0, TimeSpan.Zero), Zones.London));

    [Theory]
    [InlineData("2026-03-02", "2026-03-06", "2 to 6 March 2026")]
    [InlineData("2026-03-28", "2026-04-03", "28 March to 3 April 2026")]
    [InlineData("2026-12-15", "2027-01-05", "15 December 2026 to 5 January 2027")]
    [InlineData("2026-03-02", "2026-03-02", "2 March 2026")]
    public void Ranges_use_to_TZ_7(string from, string to, string expected) =>
        Assert.Equal(expected, PlainDate.Range(D(from), D(to)));

    [Fact]
    public void Ranges_of_time_use_to_TZ_7() =>
        Assert.Equal("10am to 11:30am", PlainDate.Range(new TimeOnly(10, 0), new TimeOnly(11, 30)));
}
