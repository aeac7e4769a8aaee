using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.Domain.Tests.Cycle;

public sealed class TenderTests
{
    private static readonly DateOnly Expected = new(2026, 10, 29);

    [Fact]
    public void A_published_tender_cannot_be_redrafted_NOT_7() =>
        Given.RefusedBy("NOT-7", () => Given.Open().Redraft(Given.Terms(), Given.Asked(), Given.Reviews()));

    [Fact]
    public void A_moved_closing_date_gets_a_new_version_and_moves_questions_and_answers_TIM_7_QST_1()
    {
        var tender = Given.Open();

        tender.MoveClosing(Given.At("2026-10-01", "12:00"), "Two groups asked for time.", Expected, Given.Force, Given.Published.AddDays(3));

        Assert.Equal(2, tender.DeadlineVersion);
        var timetable = Timetable.Of(tender.BidsClose!, Given.Force);
        Assert.Equal(Given.At("2026-09-24", "12:00"), timetable.QuestionsClose);
        Assert.Equal(Given.At("2026-09-28", "12:00"), timetable.AnswersDue);
    }

    [Fact]
    public void Questions_open_again_when_the_moved_date_leaves_time_for_them_TIM_7()
    {
        var tender = Given.Open();
        tender.CloseQuestions();

        tender.MoveClosing(Given.At("2026-10-08", "12:00"), "A form was wrong.", Expected, Given.Force, Given.London("2026-09-18", "10:00"));

        Assert.Equal(TenderStatus.Published, tender.Status);
    }

    [Fact]
    public void A_closing_date_cannot_move_once_bids_have_closed_TIM_7() =>
        Given.RefusedBy("TIM-7", () => Given.Open().MoveClosing(
            Given.At("2026-10-01", "12:00"), "Late.", Expected, Given.Force, Given.Closes.Instant));

    [Fact]
    public void A_closing_date_cannot_move_so_close_that_fewer_than_4_days_are_left_TIM_6() =>
        Given.RefusedBy("TIM-6", () => Given.Open().MoveClosing(
            Given.At("2026-09-07", "12:00"), "Sooner.", Expected, Given.Force, Given.London("2026-09-04", "10:00")), "closes");

    [Fact]
    public void A_move_without_a_reason_is_refused_TIM_7() =>
        Given.RefusedBy("TIM-7", () => Given.Open().MoveClosing(
            Given.At("2026-10-01", "12:00"), " ", Expected, Given.Force, Given.Published), "reason");

    [Fact]
    public void A_change_raises_the_version_and_keeps_the_closing_date_SUB_6()
    {
        var tender = Given.Open();

        tender.Amend("New summary.", "New requirements.", "One club more.", "More people need one.");

        Assert.Equal((2, 1), (tender.ChangeVersion, tender.DeadlineVersion));
    }

    [Fact]
    public void Bids_do_not_close_a_second_early_SUB_1() =>
        Given.RefusedBy("SUB-1", () => Given.Open().CloseToBids(Given.Closes.Instant.AddSeconds(-1)));

    [Fact]
    public void A_stopped_tender_says_why_AWD_8()
    {
        Given.RefusedBy("AWD-8", () => Given.Open().Withdraw(""), "reason");
        var tender = Given.Open();
        tender.Withdraw("The money is gone.");
        Assert.Equal((TenderStatus.Withdrawn, "The money is gone."), (tender.Status, tender.Reason));
    }

    [Fact]
    public void A_contract_is_not_signed_on_the_last_day_of_the_pause_but_on_the_next_AWD_3()
    {
        var tender = Given.Evaluating();
        tender.Award(Given.Bidder, "Best for people.", new DateOnly(2026, 11, 5), Given.London("2026-10-26", "10:00"));

        Given.RefusedBy("AWD-3", () => tender.Sign(new DateOnly(2026, 11, 5)));
        tender.Sign(new DateOnly(2026, 11, 6));

        Assert.Equal(TenderStatus.Signed, tender.Status);
    }

    [Fact]
    public void Where_the_rules_have_no_pause_a_contract_can_be_signed_at_once_AWD_4()
    {
        var tender = Given.Evaluating();
        tender.Award(Given.Bidder, "Best for people.", standstillEnds: null, Given.London("2026-10-26", "10:00"));
        Assert.Equal(TenderStatus.IntentionToAward, tender.Status);

        tender.Sign(new DateOnly(2026, 10, 22));

        Assert.Equal(TenderStatus.Signed, tender.Status);
    }

    [Fact]
    public void Every_change_leaves_an_event_with_a_sentence_INV_10()
    {
        var tender = Given.Open();
        tender.CloseQuestions();
        tender.CloseToBids(Given.Closes.Instant);
        tender.DecideNotToAward("No bid was good enough.");

        var events = tender.TakeEvents();

        Assert.Equal(
            ["TenderDrafted", "TenderRedrafted", "ClosingProposed", "TenderPublished", "QuestionsClosedEvent", "BidsClosed", "TenderNotAwarded"],
            events.Select(e => e.GetType().Name));
        Assert.All(events, e => Assert.EndsWith(".", e.Sentence, StringComparison.Ordinal));
        Assert.Equal(1, tender.Revision);
        Assert.Empty(tender.TakeEvents());
    }
}
