using FsCheck.Xunit;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class SendingWindowTests
{
    private static readonly SendingWindow Window = new(
        Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-01-01")).SendingHours,
        Calendar(CalendarName.UkUnion),
        Zones.London);

    [Theory]
    [InlineData("Thu 24 Dec 2026", "07:59", "Thu 24 Dec 2026", "08:00")]
    [InlineData("Thu 24 Dec 2026", "18:00", "Thu 24 Dec 2026", "18:00")]
    [InlineData("Thu 24 Dec 2026", "18:01", "Tue 29 Dec 2026", "08:00")]
    [InlineData("Sat 28 Mar 2026", "12:00", "Mon 30 Mar 2026", "08:00")]
    public void A_message_that_waits_leaves_at_the_next_open_hour_MSG_5(
        string date, string time, string onDate, string at) =>
        Assert.Equal(London(onDate, at), Window.NextOpen(London(date, time)));

    [Theory]
    [InlineData("Mon 28 Dec 2026", "12:00", "Thu 24 Dec 2026", "18:00")]
    [InlineData("Tue 29 Dec 2026", "05:00", "Thu 24 Dec 2026", "18:00")]
    [InlineData("Tue 29 Dec 2026", "19:59", "Tue 29 Dec 2026", "18:00")]
    [InlineData("Tue 29 Dec 2026", "08:00", "Tue 29 Dec 2026", "08:00")]
    public void A_reminder_moves_earlier_and_never_later_MSG_5(string date, string time, string onDate, string at) =>
        Assert.Equal(London(onDate, at), Window.OnOrBefore(London(date, time)));

    [Theory]
    [InlineData("Fri 23 Oct 2026", "07:59", "Fri 23 Oct 2026")]
    [InlineData("Fri 23 Oct 2026", "08:00", "Mon 26 Oct 2026")]
    [InlineData("Sat 24 Oct 2026", "03:00", "Mon 26 Oct 2026")]
    public void The_digest_leaves_once_a_working_day_at_8am_local_QST_4(string date, string time, string onDate) =>
        Assert.Equal(London(onDate, "08:00"), Window.NextDigest(London(date, time)));

    [Property]
    public void What_the_window_gives_is_always_open_and_on_the_right_side_of_now(int minutes)
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes % 1_000_000);
        var (next, before) = (Window.NextOpen(now), Window.OnOrBefore(now));
        Assert.True(Window.IsOpen(next) && Window.IsOpen(before));
        Assert.True(before <= now && now <= next);
        Assert.True(Window.NextDigest(now) > now);
    }

    private static DateTimeOffset London(string date, string time) =>
        LocalClock.Instant(D(date), TimeOnly.Parse(time), Zones.London);
}
