using System.Globalization;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("Fri 23 Oct 2026", 11)]
    [InlineData("Mon 26 Oct 2026", 12)]
    public void Midday_is_a_different_instant_before_and_after_the_clocks_go_back_TZ_4(string date, int utcHour) =>
        Assert.Equal(new(D(date), new(utcHour, 0), TimeSpan.Zero), London(date, "12:00").Instant);

    [Theory]
    [InlineData("Sun 29 Mar 2026", "00:59", null)]
    [InlineData("Sun 29 Mar 2026", "01:00", "is skipped")]
    [InlineData("Sun 29 Mar 2026", "01:59", "is skipped")]
    [InlineData("Sun 29 Mar 2026", "02:00", null)]
    [InlineData("Sun 25 Oct 2026", "00:59", null)]
    [InlineData("Sun 25 Oct 2026", "01:00", "comes twice")]
    [InlineData("Sun 25 Oct 2026", "01:59", "comes twice")]
    [InlineData("Sun 25 Oct 2026", "02:00", null)]
    public void A_time_that_the_clock_skips_or_repeats_is_refused_TZ_3(string date, string time, string? reason)
    {
        var refusal = Deadline.WhyNot(D(date), TimeOnly.Parse(time), Zones.London);
        Assert.Equal(reason is null, refusal is null);
        Assert.Contains(reason ?? "", refusal?.Sentence ?? "", StringComparison.Ordinal);
        if (reason is not null)
        {
            Assert.Equal("TZ-3", refusal!.Rule);
            Assert.Throws<DomainError>(() => London(date, time));
        }
    }

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2027-03-28")]
    [InlineData("2028-03-26")]
    public void The_clocks_go_forward_on_the_days_of_TZ_2(string date) =>
        Assert.Equal("TZ-3", Deadline.WhyNot(D(date), new(1, 30), Zones.London)?.Rule);

    [Theory]
    [InlineData("2026-10-25")]
    [InlineData("2027-10-31")]
    [InlineData("2028-10-29")]
    public void The_clocks_go_back_on_the_days_of_TZ_2(string date) =>
        Assert.Equal("TZ-3", Deadline.WhyNot(D(date), new(1, 30), Zones.London)?.Rule);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Europe/Nowhere")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/../Europe/London")]
    [InlineData("europe/london\n")]
    public void A_zone_that_is_not_known_is_refused_TZ_1(string? zone) =>
        Assert.Equal("TZ-1", Deadline.WhyNot(D("2026-06-01"), new(12, 0), zone)?.Rule);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_date_far_outside_our_time_is_refused_TZ_1(string date) =>
        Assert.Equal("TZ-1", Deadline.WhyNot(D(date), new(23, 59), Zones.London)?.Rule);

    [Theory]
    [InlineData("Thu 2 Apr 2026", "Thu 19 Mar 2026")]
    [InlineData("Fri 30 Oct 2026", "Fri 16 Oct 2026")]
    public void Fourteen_days_before_keep_the_local_hour_across_a_clock_change_TZ_4(string deadline, string expected)
    {
        var before = London(deadline, "17:30").DaysBefore(14);
        Assert.Equal(London(expected, "17:30"), before);
        Assert.NotEqual(TimeSpan.FromDays(14), London(deadline, "17:30").Instant - before.Instant);
    }

    [Fact]
    public void Working_days_before_can_have_their_own_local_hour() =>
        Assert.Equal(
            London("Mon 30 Mar 2026", "09:00"),
            London("Wed 8 Apr 2026", "12:00").WorkingDaysBefore(5, Calendar(CalendarName.UkUnion), new(9, 0)));

    [Fact]
    public void A_moment_that_the_system_picks_is_moved_out_of_the_gap()
    {
        var picked = London("Sun 12 Apr 2026", "01:30").DaysBefore(14);
        Assert.Equal(new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), picked.Instant);
    }

    [Fact]
    public void London_times_agree_with_the_zone_rules_of_another_library()
    {
        Assert.All(Rows("london-time-to-utc.csv"), row =>
        {
            var local = DateTime.ParseExact(row[0], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
            var (date, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            Assert.Equal(row[1] == "ordinary", Deadline.WhyNot(date, time, Zones.London) is null);
            if (row[1] != "skipped")
            {
                var expected = DateTimeOffset.ParseExact(
                    row[2], "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                Assert.Equal(expected, LocalClock.Instant(date, time, Zones.London));
                Assert.Equal((date, time), LocalClock.Local(expected, Zones.London));
            }
        });
    }

    private static Deadline London(string date, string time) =>
        Deadline.Resolve(D(date), TimeOnly.Parse(time), Zones.London);
}
