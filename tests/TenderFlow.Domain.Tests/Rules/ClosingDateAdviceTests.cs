using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class ClosingDateAdviceTests
{
    private static readonly ClosingDateAdvice Advice = new(
        Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-09-01")).ClosingTime, Calendar(CalendarName.UkUnion));

    [Theory]
    [InlineData("Sat 26 Sep 2026", "Tue 29 Sep 2026", "Wed 30 Sep 2026", "Thu 1 Oct 2026")]
    [InlineData("Wed 25 Nov 2026", "Wed 25 Nov 2026", "Thu 26 Nov 2026", "Thu 3 Dec 2026")]
    [InlineData("Mon 21 Dec 2026", "Tue 22 Dec 2026", "Wed 23 Dec 2026", "Thu 24 Dec 2026")]
    public void Midday_from_Tuesday_to_Thursday_is_suggested_TZ_9(string earliest, params string[] days) =>
        Assert.Equal(
            days.Select(day => Deadline.Resolve(D(day), new(12, 0), Zones.London)),
            Advice.Suggestions(D(earliest), Zones.London));

    [Theory]
    [InlineData("Thu 24 Sep 2026", "12:00", "")]
    [InlineData("Sat 26 Sep 2026", "12:00", "at the weekend")]
    [InlineData("Mon 30 Nov 2026", "12:00", "St Andrew’s Day")]
    [InlineData("Tue 1 Dec 2026", "12:00", "soon after a day off")]
    [InlineData("Wed 2 Dec 2026", "12:00", "soon after a day off")]
    [InlineData("Thu 3 Dec 2026", "12:00", "")]
    [InlineData("Fri 25 Sep 2026", "12:00", "Better days are Tuesday, Wednesday and Thursday")]
    [InlineData("Thu 24 Sep 2026", "17:00", "Midday is better")]
    [InlineData("Thu 24 Sep 2026", "00:00", "midnight")]
    [InlineData("Thu 1 Feb 2029", "12:00", "bank holidays of 2029 are not known")]
    public void Other_times_get_a_warning_TZ_9(string date, string time, string expected)
    {
        var warnings = Advice.Warnings(D(date), TimeOnly.Parse(time));
        var text = string.Concat(warnings.Select(warning => warning.Sentence));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, warnings.Count > 0);
    }
}
