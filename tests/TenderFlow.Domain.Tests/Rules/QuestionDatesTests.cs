using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class QuestionDatesTests
{
    [Theory]
    [InlineData("Wed 8 Apr 2026", CalendarName.EnglandAndWales, "Mon 30 Mar 2026")]
    [InlineData("Wed 8 Apr 2026", CalendarName.Scotland, "Tue 31 Mar 2026")]
    [InlineData("Wed 8 Apr 2026", CalendarName.UkUnion, "Mon 30 Mar 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.EnglandAndWales, "Thu 27 Aug 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.Scotland, "Fri 28 Aug 2026")]
    [InlineData("Fri 4 Sep 2026", CalendarName.UkUnion, "Thu 27 Aug 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.EnglandAndWales, "Tue 29 Dec 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.Scotland, "Thu 24 Dec 2026")]
    [InlineData("Wed 6 Jan 2027", CalendarName.UkUnion, "Thu 24 Dec 2026")]
    public void Questions_close_5_working_days_before_the_deadline_QST_1(
        string deadline, CalendarName calendar, string close)
    {
        var dates = Of(deadline, calendar);
        Assert.Equal(Deadline.Resolve(D(close), new(12, 0), Zones.London), dates.Close.Moment);
        Assert.Equal(("QST-1", (CalendarName?)calendar), (dates.Close.Rule, dates.Close.Calendar));
    }

    [Fact]
    public void Answers_are_out_3_working_days_before_the_deadline_QST_1() =>
        Assert.Equal(D("Mon 21 Sep 2026"), Of("Thu 24 Sep 2026").AnswersBy.Date);

    [Fact]
    public void An_extension_moves_both_TIM_7()
    {
        var (before, after) = (Of("Thu 24 Sep 2026"), Of("Thu 1 Oct 2026"));
        Assert.Equal((D("Thu 17 Sep 2026"), D("Thu 24 Sep 2026")), (before.Close.Date, after.Close.Date));
        Assert.Equal((D("Mon 21 Sep 2026"), D("Mon 28 Sep 2026")), (before.AnswersBy.Date, after.AnswersBy.Date));
    }

    [Fact]
    public void Beyond_the_published_years_the_dates_are_provisional_CAL_9() =>
        Assert.True(Of("Thu 4 Jan 2029").Close.Provisional);

    private static QuestionDates Of(string deadline, CalendarName calendar = CalendarName.UkUnion) => QuestionDates.Of(
        Deadline.Resolve(D(deadline), new(12, 0), Zones.London),
        Rulebook.Shipped.For(Profile.Pa23LightTouch, D("2026-01-01")).Questions,
        Calendar(calendar));
}
