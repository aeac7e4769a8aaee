using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Reviews.Answering;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tendering.Questions;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using TenderFlow.Durable;
using TenderFlow.Durable.Embedded;
using Xunit;

namespace TenderFlow.App.Tests.Journeys;

public class TenderToReviewTests
{
    [Fact]
    public async Task A_bidder_who_never_starts_gets_every_offer_and_reminder_once_SUP_5_MSG_3()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);

        await stage.App.GoToAsync(Stage.London("2026-09-25", "09:00"));

        Assert.Equal(
            [
                "2026-09-01 10:00 InterestConfirmed",
                "2026-09-01 10:00 SupportGettingStarted",
                "2026-09-04 09:00 BidReminder",
                "2026-09-08 18:00 SupportHaveYouStarted",
                "2026-09-15 09:00 BidReminder",
                "2026-09-21 09:00 BidReminder",
                "2026-09-23 09:00 BidReminder",
                "2026-09-24 08:00 BidReminder",
            ],
            await stage.MailAsync(stage.Mary));
    }

    [Fact]
    public async Task A_bidder_who_has_sent_the_bid_is_reminded_no_more_INV_1()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.App.GoToAsync(Stage.London("2026-09-10", "11:00"));
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.App.GoToAsync(Stage.London("2026-09-16", "11:00"));
        await stage.SubmitAsync(stage.Dev);

        await stage.App.GoToAsync(Stage.London("2026-09-25", "09:00"));

        Assert.Equal(
            [
                "2026-09-10 11:00 InterestConfirmed",
                "2026-09-15 09:00 BidReminder",
                "2026-09-16 11:00 BidReceipt",
                "2026-09-24 12:00 BidsClosed",
            ],
            await stage.MailAsync(stage.Dev));
    }

    [Fact]
    public async Task A_moved_date_replaces_every_reminder_and_everyone_is_told_once_INV_2_TIM_7()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-09-22", "10:00"));
        await stage.App.Get<ChangeTender>().MoveClosingAsync(
            stage.Asha, Stage.TenderId, Deadline.Resolve(new(2026, 10, 1), new(12, 0), Zones.London), "Two groups asked.", default);
        await stage.App.GoToAsync(Stage.London("2026-10-02", "09:00"));

        Assert.Equal(
            [
                "2026-09-22 10:00 ClosingDateMoved",
                "2026-09-28 09:00 BidReminder",
                "2026-09-30 09:00 BidReminder",
                "2026-10-01 08:00 BidReminder",
            ],
            (await stage.MailAsync(stage.Mary)).Where(m => string.CompareOrdinal(m, "2026-09-22") > 0));
        var stale = await stage.App.ReadAsync(db => db.Set<App.Messages.MessageRecord>()
            .CountAsync(m => m.DeadlineVersion == 2 && m.Purpose == "BidReminder" && m.TextBody.Contains("24 September")));
        Assert.Equal(0, stale);
    }

    [Fact]
    public async Task Answers_reach_everyone_on_the_list_in_the_same_morning_and_nobody_learns_who_asked_INV_7_QST_4()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Dev);
        var question = await stage.App.Get<AskQuestion>().RunAsync(stage.Mary, Stage.TenderId, "Is there parking?", default);
        await stage.App.Get<AnswerQuestion>().RunAsync(stage.Asha, question, "Yes, for ten cars.", changesWhatIsAsked: false, default);
        await stage.App.GoToAsync(Stage.London("2026-09-03", "09:00"));

        Assert.Contains("2026-09-02 08:00 QuestionsAnswered", await stage.MailAsync(stage.Mary));
        Assert.Contains("2026-09-02 08:00 QuestionsAnswered", await stage.MailAsync(stage.Dev));
        var toDev = await stage.App.ReadAsync(db => db.Set<App.Messages.MessageRecord>()
            .SingleAsync(m => m.Purpose == "QuestionsAnswered" && m.PersonId == stage.Dev.PersonId));
        Assert.Contains("Is there parking?", toDev.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Mary", toDev.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_question_and_a_late_decision_are_chased_at_the_buyer_QST_6_AWD_8()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.App.Get<AskQuestion>().RunAsync(stage.Mary, Stage.TenderId, "Is there parking?", default);
        await stage.App.GoToAsync(Stage.London("2026-11-10", "09:00"));

        Assert.Equal(
            [
                "2026-09-21 12:00 QuestionUnanswered", "2026-10-22 08:00 DecisionDue", "2026-10-29 08:00 DecisionLate",
                "2026-11-05 08:00 DecisionLate",
            ],
            await stage.MailButNoticesAsync(stage.Asha));
    }

    [Fact]
    public async Task A_late_bid_is_marked_told_to_both_sides_and_left_to_a_person_SUB_3()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.App.GoToAsync(Stage.London("2026-09-24", "12:04"));
        await stage.SubmitAsync(stage.Dev);
        await stage.App.PumpAsync();

        Assert.Contains("2026-09-24 12:04 BidLate", await stage.MailAsync(stage.Dev));
        Assert.Contains("2026-09-24 12:04 LateBidForCommissioner", await stage.MailButNoticesAsync(stage.Asha));
    }

    [Fact]
    public async Task A_bid_in_the_last_instant_counts_and_its_sender_hears_that_bids_are_closed_INV_5()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.App.GoToAsync(Stage.London("2026-09-24", "12:00"));
        await stage.SubmitAsync(stage.Dev);
        await stage.App.PumpAsync();

        Assert.Equal(
            ["2026-09-24 12:00 BidReceipt", "2026-09-24 12:00 BidsClosed"],
            (await stage.MailAsync(stage.Dev)).TakeLast(2));
    }

    [Theory]
    [InlineData(true, "Your bid counts.", "Your bid does not count.")]
    [InlineData(false, "Your bid does not count.", "Your bid counts.")]
    public async Task Who_was_late_is_told_what_was_decided_and_why_SUB_3(bool admit, string told, string notTold)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.App.GoToAsync(Stage.London("2026-09-24", "12:04"));
        await stage.SubmitAsync(stage.Dev);
        await stage.App.GoToAsync(Stage.London("2026-09-25", "10:00"));
        var bid = await stage.App.ReadAsync(db => db.Set<Bid>().SingleAsync());
        await stage.App.Get<DecideLateBid>().RunAsync(
            stage.Asha, bid.Id, bid.Submissions[0].Number, admit, "Our page was down.", default);
        await stage.App.PumpAsync();

        var mail = await stage.App.ReadAsync(db => db.Set<App.Messages.MessageRecord>()
            .SingleAsync(m => m.Purpose == "LateBidDecided"));
        Assert.Equal(stage.Dev.PersonId, mail.PersonId);
        Assert.Contains(told, mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(notTold, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Our page was down.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fingerprint_in_time_is_receipted_when_its_bytes_have_come_INV_5_SUB_5()
    {
        await using var stage = await Stage.OpenAsync();
        var work = stage.App.Get<WorkOnBid>();
        var sha = new string('a', 64);
        await stage.App.GoToAsync(Stage.London("2026-09-24", "11:59"));
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.AnnounceAsync(stage.Dev, sha);
        await stage.SubmitAsync(stage.Dev);
        await stage.App.GoToAsync(Stage.London("2026-09-24", "15:00"));
        await work.ReceiveBytesAsync(stage.Dev, Stage.TenderId, sha, documentId: 1, default);
        await stage.App.PumpAsync();

        Assert.Equal(
            ["2026-09-24 11:59 InterestConfirmed", "2026-09-24 11:59 FilesOnTheirWay", "2026-09-24 12:00 BidsClosed", "2026-09-24 15:00 BidReceipt"],
            await stage.MailAsync(stage.Dev));
    }

    [Fact]
    public async Task From_award_to_the_last_review_both_sides_are_told_and_chased_REV_1_REV_6_REV_7()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.SubmitAsync(stage.Dev);
        await stage.App.GoToAsync(Stage.London("2026-10-20", "11:00"));
        await stage.AwardAsync(stage.Dev);
        await stage.App.PumpAsync();
        var contract = await stage.ContractAsync();
        await stage.App.Get<AgreeReviewPlan>().RunAsync(stage.Dev, contract.Id, default);
        await stage.App.GoToAsync(Stage.London("2026-11-03", "11:00"));
        await stage.App.Get<SignContract>().RunAsync(stage.Asha, contract.Id, default);
        await stage.App.GoToAsync(Stage.London("2027-07-20", "11:00"));
        var review = (await stage.ContractAsync()).Reviews[0];
        await stage.App.Get<AnswerReview>().RunAsync(stage.Dev, contract.Id, review.Id, ["120 people."], null, default);
        await stage.App.GoToAsync(Stage.London("2027-08-05", "11:00"));
        await stage.App.Get<GiveFeedback>().RunAsync(
            stage.Asha, new(contract.Id, review.Id, "More people come.", "Find a bigger hall", new(2027, 9, 1)), default);
        await stage.App.GoToAsync(Stage.London("2029-01-05", "11:00"));

        Assert.Equal(
            [
                "2026-09-01 10:00 InterestConfirmed", "2026-09-01 10:00 BidReceipt", "2026-09-24 12:00 BidsClosed",
                "2026-10-20 11:00 BidsOpened", "2026-10-20 11:00 DecisionWon", "2026-10-20 11:00 AgreeReviewPlan", "2026-10-20 11:00 ReviewPlanAgreed",
                "2027-06-21 09:00 ReviewComingUp", "2027-06-30 09:00 ReviewComingUp", "2027-07-02 09:00 ReviewDueToday",
                "2027-07-07 09:00 ReviewLate", "2027-07-15 09:00 ReviewLate", "2027-07-19 09:00 PersonWillCall",
                "2027-08-05 11:00 WhatWeHeard", "2028-10-03 09:00 EndingNotice", "2028-10-03 09:00 WaysToCarryOn",
                "2028-11-03 09:00 WaysToCarryOn", "2028-12-04 09:00 WaysToCarryOn", "2029-01-03 09:00 WaysToCarryOn",
            ],
            await stage.MailAsync(stage.Dev));
        Assert.Equal(
            [
                "2026-10-20 11:00 ReviewPlanAgreed", "2026-10-30 08:00 StandstillOver", "2027-07-19 09:00 PersonWillCallCommissioner",
                "2027-08-04 09:00 FeedbackDue", "2027-12-31 09:00 EndingDecisionDue", "2028-04-03 09:00 EndingDecisionDue",
                "2028-07-03 09:00 EndingDecisionDue", "2028-09-01 09:00 EndingDecisionDue", "2028-10-03 09:00 EndingYourTurn",
            ],
            await stage.MailButNoticesAsync(stage.Asha));
        Assert.Equal(TenderStatus.Ended, (await stage.App.ReadAsync(db => db.Set<Tender>().SingleAsync())).Status);
        Assert.Null(await stage.App.ReadAsync(db => AuditTrail.VerifyAsync(db, default)));
        await stage.PublishNoticesAsync();
        Assert.Equal(["ending:1"], await AliveAsync(stage));
    }

    [Fact]
    public async Task Who_declines_hears_answers_but_no_reminders_INV_1_INV_7()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        await stage.App.Get<JoinTender>().DeclineAsync(stage.Mary, Stage.TenderId, default);
        await stage.App.Get<ChangeTender>().WithdrawAsync(stage.Asha, Stage.TenderId, "The money is gone.", "We will not ask again.", default);
        await stage.App.GoToAsync(Stage.London("2026-09-25", "09:00"));

        Assert.Equal(
            ["2026-09-01 10:00 InterestConfirmed", "2026-09-01 10:00 SupportGettingStarted", "2026-09-01 10:00 TenderStopped"],
            await stage.MailAsync(stage.Mary));
    }

    [Fact]
    public async Task The_sweep_starts_a_lost_orchestration_again_and_catches_its_missed_moment_MSG_11()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        var client = stage.App.Get<DurableTaskClient>();
        await client.TerminateInstanceAsync($"bidder:{Stage.TenderId}:{stage.Mary.OrganisationId}");
        await stage.App.GoToAsync(Stage.London("2026-09-10", "09:00"));
        Assert.DoesNotContain(await stage.MailAsync(stage.Mary), m => m.EndsWith("BidReminder", StringComparison.Ordinal));

        await client.ScheduleNewOrchestrationInstanceAsync(nameof(SweepOrchestrator), null, new(SweepOrchestrator.Id));
        await stage.App.PumpAsync();

        Assert.Contains("2026-09-10 09:00 BidReminder", await stage.MailAsync(stage.Mary));
        var run = await stage.App.ReadAsync(db => db.Set<SweepRun>().SingleAsync());
        Assert.Equal((1, 1), (run.Restarted, run.CaughtUp));
    }

    private static async Task<List<string>> AliveAsync(Stage stage)
    {
        List<string> alive = [];
        await foreach (var instance in stage.App.Get<EmbeddedEngine>().Client.GetAllInstancesAsync())
        {
            if (!instance.IsCompleted && instance.InstanceId != SweepOrchestrator.Id)
            {
                alive.Add(instance.InstanceId);
            }
        }

        return alive;
    }
}
