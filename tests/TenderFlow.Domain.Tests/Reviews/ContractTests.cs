using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using Xunit;

namespace TenderFlow.Domain.Tests.Reviews;

public sealed class ContractTests
{
    [Fact]
    public void A_contract_brings_the_reviews_that_were_shown_before_anyone_bid_REV_1()
    {
        var contract = Given.Contract();
        Assert.Equal(
            [("Six months in", new DateOnly(2027, 7, 4)), ("One year in", new DateOnly(2028, 1, 4))],
            contract.Reviews.Select(r => (r.Title, r.DueOn)));
    }

    [Fact]
    public void Nothing_is_signed_before_the_provider_agreed_the_plan_REV_1_INV_8() =>
        Given.RefusedBy("REV-1", () => Given.Contract().Sign(Given.Published));

    [Fact]
    public void Nothing_is_scheduled_from_a_plan_that_was_not_agreed_INV_8() =>
        Assert.Empty(ContractMoments.Of(Given.Contract(), Given.Force));

    [Theory]
    [InlineData("", "why", "who", 5, "question")]
    [InlineData("q", " ", "who", 5, "why")]
    [InlineData("q", "why", "", 5, "readBy")]
    [InlineData("q", "why", "who", 0, "minutes")]
    public void A_request_without_its_reason_reader_or_effort_is_no_part_of_a_plan_REV_1(
        string question, string why, string readBy, int minutes, string field) =>
        Assert.Equal(field, ReviewPlanRules.WhyNot(new DataRequest(question, why, readBy, minutes))?.Field);

    [Fact]
    public void A_review_is_asked_10_and_3_days_before_on_the_day_and_3_and_8_after_then_a_person_calls_REV_6()
    {
        var contract = Given.SignedContract();
        var first = ContractMoments.Of(contract, Given.Force)
            .Where(m => m.Rule == "REV-6" && m.At < Given.London("2027-09-01", "00:00")).Select(m => (m.Kind, m.Step, m.At));

        // 4 July 2027 is a Sunday, so the day itself moves to the Friday before (MSG-5).
        Assert.Equal(
            [
                (MomentKind.ReviewComing, 10, Given.London("2027-06-21", "09:00")),
                (MomentKind.ReviewComing, 3, Given.London("2027-06-30", "09:00")),
                (MomentKind.ReviewComing, 0, Given.London("2027-07-02", "09:00")),
                (MomentKind.ReviewLate, 3, Given.London("2027-07-07", "09:00")),
                (MomentKind.ReviewLate, 8, Given.London("2027-07-15", "09:00")),
                (MomentKind.PersonCalls, 10, Given.London("2027-07-19", "09:00")),
            ],
            first);
    }

    [Fact]
    public void A_moved_review_is_counted_anew_with_new_keys_INV_2()
    {
        var contract = Given.SignedContract();
        var before = ContractMoments.Of(contract, Given.Force).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);

        contract.MoveReview(0, new DateOnly(2027, 8, 2), "Summer fair.", new DateOnly(2027, 6, 1));

        var moved = contract.Reviews[0];
        Assert.Equal(2, moved.DueVersion);
        Assert.Contains(ContractMoments.Of(contract, Given.Force), m => !before.Contains(m.Key) && m.Key.EndsWith("/2", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answered_review_is_chased_no_more_and_feedback_falls_due_10_working_days_later_REV_7()
    {
        var contract = Given.SignedContract();
        contract.Answer(0, ["120 people."], null, Given.London("2027-07-01", "10:00"));

        var feedback = Assert.Single(ContractMoments.Of(contract, Given.Force), m => m.Kind == MomentKind.FeedbackDue);

        // 12 July 2027 is a bank holiday in Northern Ireland, so it does not count (CAL-1).
        Assert.Equal(Given.London("2027-07-16", "09:00"), feedback.At);
        Assert.Equal("REV-7", feedback.Rule);
    }

    [Fact]
    public void Every_question_of_a_review_wants_an_answer_REV_6() =>
        Given.RefusedBy("REV-6", () => Given.SignedContract().Answer(0, [" "], null, Given.Published), "answer-0");

    [Fact]
    public void A_review_stores_what_we_heard_what_we_will_do_and_by_when_REV_7()
    {
        var contract = Given.SignedContract();
        contract.Answer(0, ["120 people."], null, Given.London("2027-07-01", "10:00"));
        Given.RefusedBy("REV-6", () => contract.GiveFeedback(0, "", "Find a hall.", new DateOnly(2027, 8, 1), Given.Published), "heard");

        contract.GiveFeedback(0, "More people come.", "Find a hall.", new DateOnly(2027, 8, 1), Given.London("2027-07-05", "10:00"));

        Assert.Equal(("More people come.", "Find a hall.", new DateOnly(2027, 8, 1)),
            (contract.Reviews[0].Heard, contract.Reviews[0].WillDo, contract.Reviews[0].WillDoBy!.Value));
    }

    [Fact]
    public void A_review_moves_to_no_day_long_after_the_contract_ends_REV_6() =>
        Given.RefusedBy(
            "REV-6",
            () => Given.SignedContract().MoveReview(0, DateOnly.MaxValue, "Later.", new DateOnly(2027, 6, 1)),
            "dueOn");

    [Fact]
    public void What_the_buyer_will_do_is_not_promised_for_a_day_that_has_passed_REV_7()
    {
        var contract = Given.SignedContract();
        contract.Answer(0, ["120 people."], null, Given.London("2027-07-01", "10:00"));
        Given.RefusedBy(
            "REV-7",
            () => contract.GiveFeedback(0, "More come.", "A hall.", new DateOnly(2027, 7, 4), Given.London("2027-07-05", "10:00")),
            "byWhen");
    }

    [Fact]
    public void The_end_of_a_contract_is_a_moment_even_when_it_simply_expires_once_it_was_announced_NOT_3_INV_9()
    {
        var contract = Given.SignedContract();
        Assert.DoesNotContain(ContractMoments.Of(contract, Given.Force), m => m.Kind == MomentKind.ContractEnds);
        contract.AnnounceEnd(Given.London("2028-09-01", "09:00"));
        Assert.Equal(
            Given.London("2029-01-04", "00:00"),
            Assert.Single(ContractMoments.Of(contract, Given.Force), m => m.Kind == MomentKind.ContractEnds).At);
    }
}
