using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class EndingDatesTests
{
    [Fact]
    public void Notice_of_an_end_on_31_March_2027_is_given_by_31_December_2026_DEC_2()
    {
        var dates = Of("Wed 31 Mar 2027");
        Assert.Equal((D("Thu 31 Dec 2026"), "DEC-2"), (dates.NoticeFloor.Date, dates.NoticeFloor.Rule));
        Assert.Equal(D("Wed 30 Sep 2026"), dates.NoticeAsked.Date);
        Assert.False(dates.NoticeFloor.Provisional);
    }

    [Fact]
    public void A_day_off_moves_to_the_working_day_before_DEC_2() =>
        Assert.Equal(D("Thu 24 Dec 2026"), Of("Thu 25 Mar 2027").NoticeFloor.Date);

    [Fact]
    public void A_shorter_month_ends_earlier_CAL_12() =>
        Assert.Equal(D("Fri 26 Feb 2027"), Of("Mon 31 May 2027").NoticeFloor.Date);

    [Fact]
    public void The_commissioner_is_warned_12_9_6_and_4_months_before_DEC_8() =>
        Assert.Equal(
            [D("Tue 31 Mar 2026"), D("Tue 30 Jun 2026"), D("Wed 30 Sep 2026"), D("Fri 27 Nov 2026")],
            Of("Wed 31 Mar 2027").Warnings.Select(warning => warning.Date));

    private static EndingDates Of(string ends) => EndingDates.Of(
        D(ends), Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-01-01")).Ending, Calendar(CalendarName.UkUnion));
}
