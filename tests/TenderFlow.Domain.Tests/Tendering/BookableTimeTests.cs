using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering;

public class BookableTimeTests
{
    private static readonly DateTimeOffset At = Given.London("2026-10-29", "10:00");

    [Fact]
    public void A_time_is_booked_by_one_group_and_can_be_given_back_SUP_5()
    {
        var time = new BookableTime(Given.Evaluating(), Given.Owner, TalkKind.Feedback, At, 30);
        time.Book(Given.Bidder, Given.Reader, At.AddDays(-2));
        Given.RefusedBy("SUP-5", () => time.Book(9, 9, At.AddDays(-2)));
        Given.RefusedBy("SUP-5", () => time.GiveBack(9, At.AddDays(-2)));
        time.GiveBack(Given.Bidder, At.AddDays(-1));
        time.Book(9, 9, At.AddDays(-1));
        Assert.Equal(3, time.Version);
    }

    [Fact]
    public void A_time_that_is_over_cannot_be_booked_SUP_5() => Given.RefusedBy("SUP-5", () =>
        new BookableTime(Given.Evaluating(), Given.Owner, TalkKind.Feedback, At, 30).Book(Given.Bidder, Given.Reader, At));

    [Fact]
    public void Times_to_talk_are_enough_for_all_and_lie_on_working_days_AWD_2()
    {
        // Friday: two working days on is Tuesday.
        var times = BookableTime.Suggest(new DateOnly(2026, 10, 23), bidders: 4, "Europe/London", Given.Force.Calendar);
        Assert.Equal(8, times.Count);
        Assert.Equal(Given.London("2026-10-27", "10:00"), times[0]);
        Assert.Equal(Given.London("2026-10-29", "11:00"), times[^1]);
    }
}
