using TenderFlow.Simulation.Promises;

namespace TenderFlow.Simulation.Tests;

/// <summary>The counting of the checks is held against the worked dates of the rules, not against the application.</summary>
public sealed class AlmanacTests
{
    [Theory]
    [InlineData("PsrHealthEngland", "2026-04-08", "2026-03-30")]
    [InlineData("Scotland", "2026-04-08", "2026-03-31")]
    [InlineData("Pa23Above", "2026-04-08", "2026-03-30")]
    [InlineData("PsrHealthEngland", "2026-09-04", "2026-08-27")]
    [InlineData("Scotland", "2026-09-04", "2026-08-28")]
    [InlineData("Pa23Above", "2027-01-06", "2026-12-24")]
    [InlineData("PsrHealthEngland", "2027-01-06", "2026-12-29")]
    public void Five_working_days_before_a_deadline_CAL_6(string profile, string deadline, string expected) =>
        Assert.Equal(Day(expected), Almanac.Published.Count(profile, Day(deadline), -5));

    [Fact]
    public void A_day_off_that_became_known_late_counts_CAL_5()
    {
        var late = Almanac.Published.With(Day("2026-09-15"), ["scotland"]);
        Assert.Equal(Day("2026-09-16"), late.Count("Scotland", Day("2026-09-14"), 1));
        Assert.Equal(Day("2026-09-15"), late.Count("PsrHealthEngland", Day("2026-09-14"), 1));
    }

    [Fact]
    public void A_local_hour_stays_the_same_across_the_clock_change_TZ_4()
    {
        Assert.Equal(TimeSpan.FromHours(11), Local.Instant(Day("2026-10-23"), 12, "Europe/London").TimeOfDay);
        Assert.Equal(TimeSpan.FromHours(12), Local.Instant(Day("2026-10-26"), 12, "Europe/London").TimeOfDay);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
