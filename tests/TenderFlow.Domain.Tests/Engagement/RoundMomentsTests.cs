using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Engagement;
using Xunit;

namespace TenderFlow.Domain.Tests.Engagement;

public sealed class RoundMomentsTests
{
    [Fact]
    public void People_are_reminded_5_working_days_before_the_end_and_the_round_ends_after_its_last_day_MSG_5()
    {
        Assert.Equal(
            [
                (MomentKind.RoundReminder, Given.London("2026-09-18", "09:00")),
                (MomentKind.RoundCloses, Given.London("2026-09-26", "00:00")),
            ],
            RoundMoments.Of(GivenRound.Open(), Given.Force).Select(m => (m.Kind, m.At)));
    }

    [Fact]
    public void More_time_gives_a_new_reminder_INV_2()
    {
        var round = GivenRound.Open();
        var before = RoundMoments.Of(round, Given.Force).Select(m => m.Key).ToList();
        round.Extend(new DateOnly(2026, 10, 9), GivenRound.Opened.AddDays(10));
        Assert.Empty(before.Intersect(RoundMoments.Of(round, Given.Force).Select(m => m.Key)));
        Given.RefusedBy("SUP-1", () => round.Extend(new DateOnly(2026, 10, 2), GivenRound.Opened.AddDays(10)), "lastDay");
    }

    [Fact]
    public void The_answer_is_chased_20_working_days_after_the_end_until_it_is_published_SUP_1()
    {
        var round = GivenRound.Closed();
        var due = Assert.Single(RoundMoments.Of(round, Given.Force));
        Assert.Equal((MomentKind.YouSaidDue, Given.London("2026-10-23", "09:00")), (due.Kind, due.At));
        round.PublishSummary(GivenRound.Opened.AddDays(40));
        Assert.Empty(RoundMoments.Of(round, Given.Force));
    }
}
