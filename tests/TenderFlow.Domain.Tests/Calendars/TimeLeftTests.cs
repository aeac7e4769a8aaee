using TenderFlow.Domain.Calendars;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Calendars;

public sealed class TimeLeftTests
{
    [Theory]
    [InlineData("Fri 18 Sep 2026", "15:00:00", "4 working days left")]
    [InlineData("Mon 21 Sep 2026", "23:59:00", "3 working days left")]
    [InlineData("Wed 23 Sep 2026", "12:00:00", "1 working day left")]
    [InlineData("Wed 23 Sep 2026", "12:00:01", "23 hours left")]
    [InlineData("Thu 24 Sep 2026", "07:30:00", "4 hours left")]
    [InlineData("Thu 24 Sep 2026", "10:30:00", "1 hour left")]
    [InlineData("Thu 24 Sep 2026", "11:48:00", "12 minutes left")]
    [InlineData("Thu 24 Sep 2026", "11:59:30", "less than a minute left")]
    [InlineData("Thu 24 Sep 2026", "12:00:00", "time is up")]
    public void Time_left_is_said_in_words_TZ_8(string date, string time, string expected) =>
        Assert.Equal(expected, Left(date, time, "Thu 24 Sep 2026"));

    [Fact]
    public void Over_days_off_plain_days_are_said() =>
        Assert.Equal("2 days left", Left("Fri 25 Dec 2026", "09:00:00", "Sun 27 Dec 2026"));

    [Fact]
    public void A_working_day_of_25_hours_is_still_one_working_day() =>
        Assert.Equal("1 working day left", Left("Sat 24 Oct 2026", "12:00:00", "Mon 26 Oct 2026"));

    private static string Left(string date, string time, string deadline) => TimeLeft.Words(
        LocalClock.Instant(D(date), TimeOnly.Parse(time), Zones.London),
        Deadline.Resolve(D(deadline), new(12, 0), Zones.London),
        Calendar(CalendarName.UkUnion));
}
