using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering;

public sealed class TenderMomentsTests
{
    [Fact]
    public void An_open_tender_waits_for_questions_answers_and_the_close_QST_1_SUB_1()
    {
        var moments = TenderMoments.Of(Given.Open(), [], Given.Force);

        Assert.Equal(
            [
                (MomentKind.QuestionsClose, Given.London("2026-09-17", "12:00")),
                (MomentKind.AnswersDue, Given.London("2026-09-21", "12:00")),
                (MomentKind.BidsClose, Given.Closes.Instant),
            ],
            moments.Select(m => (m.Kind, m.At)));
    }

    [Fact]
    public void Answers_of_a_day_share_the_digest_of_the_next_morning_on_a_working_day_QST_4()
    {
        DateTimeOffset[] answered = [Given.London("2026-09-04", "10:00"), Given.London("2026-09-04", "17:00"), Given.London("2026-09-06", "09:00")];

        var digests = TenderMoments.Of(Given.Open(), answered, Given.Force).Where(m => m.Kind == MomentKind.AnswerDigest);

        Assert.Equal(Given.London("2026-09-07", "08:00"), Assert.Single(digests).At);
    }

    [Fact]
    public void The_decision_is_chased_on_the_expected_day_and_5_and_10_working_days_later_AWD_8()
    {
        var moments = TenderMoments.Of(Given.Evaluating(), [], Given.Force);
        Assert.Equal(
            [Given.London("2026-10-22", "08:00"), Given.London("2026-10-29", "08:00"), Given.London("2026-11-05", "08:00")],
            moments.Select(m => m.At));
    }

    [Fact]
    public void After_the_pause_the_buyer_hears_on_the_next_working_morning_AWD_3()
    {
        var tender = Given.Evaluating();
        tender.Award(Given.Bidder, "Best for people.", new DateOnly(2026, 11, 6), Given.London("2026-10-26", "10:00"));
        Assert.Equal(Given.London("2026-11-09", "08:00"), Assert.Single(
            TenderMoments.Of(tender, [], Given.Force), m => m.Kind == MomentKind.StandstillOver).At);
    }

    [Fact]
    public void A_stopped_tender_waits_for_nothing_INV_1()
    {
        var tender = Given.Open();
        tender.Withdraw("The money is gone.");
        Assert.Empty(TenderMoments.Of(tender, [Given.Published.AddDays(1)], Given.Force));
    }
}
