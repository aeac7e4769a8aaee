using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.PuttingRight;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Assessing;

public class ScoringJourneyTests
{
    [Fact]
    public async Task Two_people_score_alone_then_agree_and_every_bidder_gets_the_summary_in_the_same_minute_AWD_1_INV_7()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var dev = await tender.App.SignInAs(AnOpenTender.Dev);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        using var tom = await tender.App.SignInAs(AnOpenTender.Colleague);
        await tender.BidAsync(mary);
        await tender.BidAsync(dev);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddDays(1));
        await tender.OpenBidsAsync();
        var bids = await tender.App.ReadAsync(db => db.Set<Bid>().OrderBy(b => b.Id).ToListAsync());

        await asha.SendAsync($"{tender.Path}/scoring", "Save, and score");
        await tom.SendAsync($"{tender.Path}/scoring", "Save, and score");
        foreach (var bid in bids)
        {
            await ScoreAsync(asha, $"{tender.Path}/bids/{bid.Id}/scores", 9, "Asha thinks so.");
            var peek = await tom.OpenAsync($"{tender.Path}/bids/{bid.Id}/scores");
            Assert.DoesNotContain("Asha thinks so.", peek.Text, StringComparison.Ordinal);
            await ScoreAsync(tom, $"{tender.Path}/bids/{bid.Id}/scores", 5, "Tom thinks so.");
            Assert.Contains("Asha thinks so.", (await tom.OpenAsync($"{tender.Path}/bids/{bid.Id}/scores")).Text, StringComparison.Ordinal);
            var score = bid == bids[0] ? "8" : "6";
            await asha.SendAsync($"{tender.Path}/bids/{bid.Id}/agree", "Save what you agreed",
                ("score-1", score), ("reason-1", "We agreed on this."), ("score-2", score), ("reason-2", "We agreed on that."));
        }

        var decided = await asha.SendAsync($"{tender.Path}/decision", "Save the decision and tell everyone",
            [("winner", $"{bids[0].OrganisationId}"), ("reason", "The best plan for safe meals."),
            .. bids.SelectMany(b => new (string, string?)[]
            {
                ($"strong-{b.OrganisationId}", "Your training."), ($"next-time-{b.OrganisationId}", "Say more about winter."),
            })]);
        Assert.Contains("The decision is saved.", decided.Text, StringComparison.Ordinal);
        await tender.App.PumpAsync();

        var told = await tender.App.ReadAsync(db => db.Set<MessageRecord>()
            .Where(m => m.Purpose.StartsWith("Decision")).OrderBy(m => m.Purpose).ToListAsync());
        Assert.Equal(["DecisionNotWon", "DecisionWon"], told.Select(m => m.Purpose));
        Assert.Single(told.Select(m => m.SentAt).Distinct());
        foreach (var words in new[]
        {
            "6 out of 10. We agreed on this.", "8 out of 10. We agreed on this.", "The best plan for safe meals.", "Your training.",
            "Say more about winter.", "76 of 100 points", "88 of 100 points",
        })
        {
            Assert.Contains(words, string.Join(' ', told[0].TextBody.Split()), StringComparison.Ordinal);
        }

        var page = await dev.OpenAsync($"{tender.Path}/bid/decision");
        Assert.Contains("You did not win this time", page.Text, StringComparison.Ordinal);
        Assert.Contains("You have been chosen", (await mary.OpenAsync($"{tender.Path}/bid/decision")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_link_shuts_the_bid_until_a_colleague_decides_AWD_1()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        using var tom = await tender.App.SignInAs(AnOpenTender.Colleague);
        await tender.BidAsync(mary, "Marys secret answer");
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddDays(1));
        await tender.OpenBidsAsync();
        var bid = await tender.App.ReadAsync(db => db.Set<Bid>().SingleAsync());
        await tom.SendAsync($"{tender.Path}/scoring", "Save, and score", ("bids", $"{bid.Id}"), ("words", "My sister runs it."));
        Assert.DoesNotContain("Marys secret answer", (await tom.OpenAsync($"{tender.Path}/bids/{bid.Id}")).Text, StringComparison.Ordinal);

        var link = await asha.OpenAsync($"{tender.Path}/scoring");
        Assert.Contains("My sister runs it.", link.Text, StringComparison.Ordinal);
        var person = (await tender.App.ActorAsync(AnOpenTender.Colleague)).PersonId;
        await asha.SendAsync(link, "Save", ($"link-{person}-{bid.Id}", "clear"), ($"why-{person}-{bid.Id}", "She left."));

        Assert.Contains("Marys secret answer", (await tom.OpenAsync($"{tender.Path}/bids/{bid.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bidder_puts_a_point_right_and_nobody_decides_before_SUB_7()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.SubmitAsync(stage.Dev);
        await stage.App.GoToAsync(Stage.London("2026-09-25", "10:00"));
        await stage.OpenBidsAsync();
        var bid = await stage.App.ReadAsync(db => db.Set<Bid>().SingleAsync());
        await stage.App.Get<AskToPutRight>().RunAsync(stage.Asha, Stage.TenderId, [(bid.Id, "Is your price with VAT?")], default);
        await stage.App.PumpAsync();
        var mail = await stage.App.ReadAsync(db => db.Set<MessageRecord>().SingleAsync(m => m.Purpose == "PutRight"));
        Assert.Contains("Is your price with VAT?", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Tuesday 29 September 2026 at 11:59pm", mail.TextBody, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<DomainError>(() => stage.App.Get<RecordDecision>().AwardAsync(
            stage.Asha, Alone(stage.Dev.OrganisationId), default));
        Assert.Equal("SUB-7", refused.Refusals[0].Rule);

        await stage.App.Get<PutRight>().RunAsync(stage.Dev, Stage.TenderId, 1, "With VAT.", default);
        await stage.App.Get<RecordDecision>().AwardAsync(stage.Asha, Alone(stage.Dev.OrganisationId), default);
    }

    [Fact]
    public async Task A_bid_with_fewer_points_wins_only_with_a_reason_that_the_others_read_AWD_1()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.SubmitAsync(stage.Dev);
        await stage.WriteAsync(stage.Mary, 1_000_000);
        await stage.SubmitAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-09-25", "10:00"));
        await stage.OpenBidsAsync();
        var request = Alone(stage.Dev.OrganisationId, stage.Mary.OrganisationId);
        var refused = await Assert.ThrowsAsync<DomainError>(
            () => stage.App.Get<RecordDecision>().AwardAsync(stage.Asha, request, default));
        Assert.Equal("whyNotHighest", refused.Refusals[0].Field);
        await stage.App.Get<RecordDecision>().AwardAsync(
            stage.Asha, request with { WhyNotHighest = "It left out the winter." }, default);
        await stage.App.PumpAsync();
        var mail = await stage.App.ReadAsync(db => db.Set<MessageRecord>().SingleAsync(m => m.Purpose == "DecisionNotWon"));
        Assert.Contains("It left out the winter.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_did_not_win_is_offered_a_talk_once_more_after_5_working_days_unless_one_is_booked_AWD_2()
    {
        await using var stage = await Stage.OpenAsync();
        foreach (var bidder in new[] { stage.Dev, stage.Mary })
        {
            await stage.WriteAsync(bidder, 5_900_000);
            await stage.SubmitAsync(bidder);
        }

        await stage.App.GoToAsync(Stage.London("2026-10-20", "11:00"));
        await stage.AwardAsync(stage.Dev, stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-10-28", "11:00"));
        Assert.Equal("2026-10-27 09:00 TalkItThrough", (await stage.MailAsync(stage.Mary))[^1]);
        Assert.DoesNotContain(await stage.MailAsync(stage.Dev), m => m.EndsWith("TalkItThrough", StringComparison.Ordinal));
        var mail = await stage.App.ReadAsync(db => db.Set<MessageRecord>().SingleAsync(m => m.Purpose == "TalkItThrough"));
        Assert.Contains("first bid with us", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bidder_books_a_talk_and_both_sides_get_it_for_their_calendars_AWD_2_MSG_10()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.SubmitAsync(stage.Dev);
        await stage.WriteAsync(stage.Mary, 6_100_000);
        await stage.SubmitAsync(stage.Mary);
        await stage.App.GoToAsync(Stage.London("2026-10-20", "11:00"));
        await stage.AwardAsync(stage.Dev, stage.Mary);
        using var mary = await stage.App.SignInAs("Mary Okafor");
        var page = await mary.OpenAsync($"/tenders/{Stage.TenderId}/talk");
        var first = page.Document.QuerySelector("input[name=time]")!.GetAttribute("value");
        var booked = await mary.SendAsync(page, "Book this time", ("time", first));
        Assert.Contains("You talk to Asha Patel on Thursday 22 October 2026 at 10am", booked.Text, StringComparison.Ordinal);
        await stage.App.PumpAsync();
        Assert.EndsWith("TalkBooked", (await stage.MailButNoticesAsync(stage.Asha))[^1], StringComparison.Ordinal);
        Assert.EndsWith("TalkBooked", (await stage.MailAsync(stage.Mary))[^1], StringComparison.Ordinal);
        await stage.App.GoToAsync(Stage.London("2026-10-28", "11:00"));
        Assert.DoesNotContain(await stage.MailAsync(stage.Mary), m => m.EndsWith("TalkItThrough", StringComparison.Ordinal));
    }

    private static AwardRequest Alone(int winner, params int[] others) => new(Stage.TenderId, winner, "Best for people.",
        others.Prepend(winner).ToDictionary(b => b, _ => new BidFeedback(
            [new GivenScore(1, 5, "You train people well.")], "Your training.", "List each cost.")))
    {
        HasNoLinks = true,
    };

    private static Task<VisitedPage> ScoreAsync(Visitor person, string path, int score, string reason) => person.SendAsync(
        path, "Save", ("score-1", $"{score}"), ("reason-1", reason), ("score-2", $"{score}"), ("reason-2", reason), ("handIn", "yes"));
}
