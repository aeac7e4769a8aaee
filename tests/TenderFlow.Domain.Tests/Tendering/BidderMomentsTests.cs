using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering;

public sealed class BidderMomentsTests
{
    [Fact]
    public void A_bidder_is_reminded_14_7_3_and_1_working_days_and_4_hours_before_bids_close_MSG_3()
    {
        var tender = Given.Open();
        var reminders = BidderMoments.Of(tender, Given.Interested(tender), null, Given.Force)
            .Where(m => m.Rule == "MSG-3").Select(m => (m.Step, m.At));

        Assert.Equal(
            [
                (14, Given.London("2026-09-04", "09:00")), (7, Given.London("2026-09-15", "09:00")),
                (3, Given.London("2026-09-21", "09:00")), (1, Given.London("2026-09-23", "09:00")),
                (4, Given.London("2026-09-24", "08:00")),
            ],
            reminders);
    }

    [Fact]
    public void Support_is_offered_at_the_start_at_a_third_and_at_two_thirds_SUP_5()
    {
        var tender = Given.Open();
        var offers = BidderMoments.Of(tender, Given.Interested(tender), null, Given.Force)
            .Where(m => m.Rule == "SUP-5").Select(m => (m.Kind, m.At)).ToList();

        Assert.Equal(
            [MomentKind.SupportGettingStarted, MomentKind.SupportHaveYouStarted, MomentKind.SupportNearlyThere],
            offers.Select(o => o.Kind));
        Assert.Equal(Given.Published.AddHours(1), offers[0].At);
        Assert.Equal(Given.London("2026-09-09", "02:00").Date, offers[1].At.Date.AddDays(1));
    }

    [Fact]
    public void Offers_fall_inside_sending_hours_on_working_days_INV_3_MSG_5()
    {
        var hours = Given.Force.Hours("Europe/London");
        for (var day = 0; day < 20; day++)
        {
            var tender = Given.Open();
            var interest = Given.Interested(tender, Given.London("2026-09-05", "23:30").AddDays(day));
            Assert.All(
                BidderMoments.Of(tender, interest, null, Given.Force).Where(m => m.Rule == "SUP-5"),
                m => Assert.True(hours.IsOpen(m.At)));
        }
    }

    [Fact]
    public void Who_joins_late_gets_no_reminder_that_lies_in_the_past_INV_1()
    {
        var tender = Given.Open();
        var interest = Given.Interested(tender, Given.London("2026-09-16", "12:00"));

        var reminders = BidderMoments.Of(tender, interest, null, Given.Force).Where(m => m.Rule == "MSG-3").Select(m => m.Step);

        Assert.Equal([3, 1, 4], reminders);
    }

    [Fact]
    public void A_moved_date_gives_new_keys_for_every_reminder_and_none_before_the_move_INV_2_MSG_6()
    {
        var tender = Given.Open();
        var interest = Given.Interested(tender);
        var before = BidderMoments.Of(tender, interest, null, Given.Force).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var moved = Given.London("2026-09-10", "10:00");

        tender.MoveClosing(Given.At("2026-10-01", "12:00"), "More time.", new DateOnly(2026, 10, 29), Given.Force, moved);

        var after = BidderMoments.Of(tender, interest, null, Given.Force).Where(m => m.Key != "support/start").ToList();
        Assert.DoesNotContain(after, m => before.Contains(m.Key));
        Assert.All(after, m => Assert.True(m.At >= moved));
        Assert.Equal(Given.London("2026-10-01", "08:00"), after[^1].At);
    }

    [Fact]
    public void A_submitted_bid_ends_everything_INV_1()
    {
        var tender = Given.Open();
        var bid = Given.WithPrice(tender);
        Given.Sent(bid, tender, Given.Published.AddDays(4));
        Assert.Empty(BidderMoments.Of(tender, Given.Interested(tender), bid, Given.Force));
    }

    [Fact]
    public void A_bidder_who_will_not_bid_hears_no_more_reminders_INV_1()
    {
        var tender = Given.Open();
        var interest = Given.Interested(tender);
        interest.Decline(Given.Published.AddDays(2));
        Assert.Empty(BidderMoments.Of(tender, interest, null, Given.Force));
    }

    [Fact]
    public void A_stopped_tender_ends_everything_INV_1()
    {
        var tender = Given.Open();
        var interest = Given.Interested(tender);
        tender.Withdraw("The money is gone.");
        Assert.Empty(BidderMoments.Of(tender, interest, null, Given.Force));
    }

    [Fact]
    public void A_reminder_keeps_its_local_hour_across_the_clock_change_TZ_4()
    {
        var tender = Given.Open(Given.At("2026-10-29", "12:00"));
        var reminders = BidderMoments.Of(tender, Given.Interested(tender), null, Given.Force).Where(m => m.Kind == MomentKind.BidReminder);
        Assert.Equal(
            [new DateTimeOffset(2026, 10, 9, 8, 0, 0, TimeSpan.Zero), new(2026, 10, 20, 8, 0, 0, TimeSpan.Zero),
             new(2026, 10, 26, 9, 0, 0, TimeSpan.Zero), new(2026, 10, 28, 9, 0, 0, TimeSpan.Zero)],
            reminders.Select(m => m.At));
    }
}
