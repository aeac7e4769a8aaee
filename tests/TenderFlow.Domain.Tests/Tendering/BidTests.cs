using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering;

public sealed class BidTests
{
    private static readonly DateTimeOffset Deadline = Given.Closes.Instant;

    [Theory]
    [InlineData(-1, SubmissionTiming.InTime)]
    [InlineData(0, SubmissionTiming.InTime)]
    [InlineData(1, SubmissionTiming.Late)]
    public void A_bid_is_in_time_until_the_deadline_itself_and_late_a_second_after_SUB_1(int seconds, SubmissionTiming expected)
    {
        var tender = Given.Open();
        Assert.Equal(expected, Given.Sent(Given.WithPrice(tender), tender, Deadline.AddSeconds(seconds)).Timing);
    }

    [Fact]
    public void A_request_that_began_before_the_deadline_and_ended_after_it_is_late_but_says_so_SUB_1_SUB_3()
    {
        var tender = Given.Open();
        var sent = Given.Sent(Given.WithPrice(tender), tender, Deadline.AddSeconds(30), Deadline.AddSeconds(-30));
        Assert.Equal(SubmissionTiming.LateStartedInTime, sent.Timing);
    }

    [Fact]
    public void A_fingerprint_sent_in_time_is_in_time_although_the_bytes_follow_INV_5()
    {
        var tender = Given.Open();
        var bid = Given.Started(tender);
        bid.Attach(Given.File());

        var sent = Given.Sent(bid, tender, Deadline);
        bid.ReceiveBytes(new string('a', 64), 9, Deadline.AddHours(2));

        Assert.Equal((SubmissionTiming.InTime, Deadline.AddHours(24)), (sent.Timing, sent.BytesDue!.Value));
        Assert.Equal(9, Assert.Single(sent.Files).DocumentId);
    }

    [Fact]
    public void Bytes_that_come_after_their_time_or_were_not_announced_are_refused_SUB_1()
    {
        var tender = Given.Open();
        var bid = Given.Started(tender);
        bid.Attach(Given.File());
        Given.Sent(bid, tender, Deadline);

        Given.RefusedBy("SUB-1", () => bid.ReceiveBytes(new string('a', 64), 9, Deadline.AddHours(25)), "file");
        Given.RefusedBy("SUB-1", () => bid.ReceiveBytes(new string('b', 64), 9, Deadline.AddHours(1)), "file");
    }

    [Fact]
    public void A_bid_can_be_replaced_until_the_deadline_and_the_last_version_in_time_counts_SUB_4()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Deadline.AddDays(-2));
        bid.Price(5_000_000);
        Given.Sent(bid, tender, Deadline.AddDays(-1));
        bid.Price(1);
        Given.Sent(bid, tender, Deadline.AddMinutes(5));

        Assert.Equal((2, 5_000_000), (bid.Counting!.Number, bid.Counting.PricePence));
        Assert.Equal(3, bid.Submissions.Count);
    }

    [Fact]
    public void A_sent_version_does_not_change_with_the_draft_INV_4()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        bid.Attach(Given.File(received: Given.Published.AddDays(2)));
        var sent = Given.Sent(bid, tender, Deadline.AddDays(-2));
        var before = sent.Fingerprint;

        bid.Price(1);
        bid.Detach(0);

        Assert.Equal(before, Submission.FingerprintOf(sent));
        Assert.Single(sent.Files);
    }

    [Fact]
    public void A_late_bid_counts_only_when_a_person_lets_it_in_with_a_reason_SUB_3()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Deadline.AddMinutes(1));
        Assert.False(bid.IsSubmitted);
        Given.RefusedBy("SUB-3", () => bid.DecideLate(tender, 1, admit: true, ""), "reason");

        bid.DecideLate(tender, 1, admit: true, "Our page was down.");

        Assert.True(bid.IsSubmitted);
        Given.RefusedBy("SUB-3", () => bid.DecideLate(tender, 1, admit: false, "On second thoughts, no."), "");
    }

    [Fact]
    public void A_late_bid_is_let_in_no_more_once_the_tender_is_decided_SUB_3()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Deadline.AddMinutes(1));
        tender.CloseToBids(Deadline);
        tender.Award(Given.Bidder + 1, "The best for people.", standstillEnds: null, Given.London("2026-10-20", "10:00"));

        Given.RefusedBy("SUB-3", () => bid.DecideLate(tender, 1, admit: true, "Our page was down."), "");

        Assert.False(bid.IsSubmitted);
    }

    [Fact]
    public void A_late_bid_needs_no_decision_in_a_tender_that_was_stopped_SUB_3()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Deadline.AddMinutes(1));
        tender.Withdraw("The money is gone.");

        Given.RefusedBy("SUB-3", () => bid.DecideLate(tender, 1, admit: true, "Our page was down."), "");
    }

    [Fact]
    public void An_empty_bid_cannot_be_sent_SUB_1()
    {
        var tender = Given.Open();
        Given.RefusedBy("SUB-1", () => Given.Sent(Given.Started(tender), tender, Given.Published.AddDays(3)));
    }

    [Fact]
    public void An_incomplete_bid_is_taken_and_its_receipt_names_what_is_missing_SUB_5()
    {
        var tender = Given.Open();
        Assert.Equal(["How you keep people safe"], Given.Sent(Given.WithPrice(tender), tender, Deadline).Missing);
    }

    [Fact]
    public void What_is_missing_is_listed_quickest_first_and_leaves_out_what_is_optional()
    {
        var tender = Given.Open();
        Assert.Equal(["Your price", "How you keep people safe"], Given.Started(tender).Missing(tender.Asked).Select(a => a.Title));
    }

    [Fact]
    public void A_bid_can_be_taken_back_before_bids_close_and_not_after_SUB_4()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Deadline.AddDays(-2));
        Given.RefusedBy("SUB-4", () => bid.Withdraw(tender, Deadline.AddSeconds(1)));

        bid.Withdraw(tender, Deadline.AddDays(-1));

        Assert.Null(bid.Counting);
        Given.Sent(bid, tender, Deadline.AddHours(-1));
        Assert.Equal(2, bid.Counting!.Number);
    }

    [Fact]
    public void A_bid_stays_valid_when_the_tender_changes_and_is_flagged_to_check_again_SUB_6()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Deadline.AddDays(-5));

        tender.Amend("New summary.", "New requirements.", "One club more.", "More people need one.");

        Assert.True(bid.IsSubmitted);
        Assert.True(bid.CheckedChangeVersion < tender.ChangeVersion);
        bid.CheckAgain(tender);
        Assert.Equal(tender.ChangeVersion, bid.CheckedChangeVersion);
    }
}
