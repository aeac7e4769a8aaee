using System.Net;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Managing;

public class BuyerJourneyTests
{
    [Fact]
    public async Task A_buyer_answers_moves_the_date_reads_and_decides_and_everyone_is_told_AWD_8()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var dev = await tender.App.SignInAs(AnOpenTender.Dev);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);

        await mary.SendAsync($"{tender.Path}/questions", "Send question", ("text", "Can we use our own van?"));
        var waiting = await asha.OpenAsync($"{tender.Path}/questions");
        Assert.Contains("Asker A asked on", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eastfield Lunch Club", waiting.Text, StringComparison.Ordinal);
        var field = waiting.Document.QuerySelector("textarea")!.GetAttribute("name")!;
        await asha.SendAsync(waiting, "Save answer", (field, "Yes, you can."));

        var preview = await asha.SendAsync($"{tender.Path}/move-closing-date", "Show what would change",
            ("closes-day", "27"), ("closes-month", "10"), ("closes-year", "2026"), ("reason", "More time for you."));
        Assert.Contains("Tuesday 27 October 2026 at midday UK time", preview.Text, StringComparison.Ordinal);
        var moved = await asha.SendAsync(preview, "Move the date and tell everyone");
        Assert.Contains("The closing date is moved.", moved.Text, StringComparison.Ordinal);

        await tender.BidAsync(mary, "Marys secret answer");
        await tender.BidAsync(dev);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddDays(8));
        await tender.OpenBidsAsync();
        var bids = await asha.OpenAsync($"{tender.Path}/bids");
        var read = await asha.OpenAsync(bids.Link("Eastfield Lunch Club"));
        Assert.Contains("Marys secret answer", read.Text, StringComparison.Ordinal);
        using var file = await asha.Http.GetAsync(read.Link("plan.txt"));
        Assert.Equal(AnOpenTender.TextFile, await file.Content.ReadAsByteArrayAsync());

        var decided = await DecideAsync(tender, asha);
        Assert.Contains("The decision is saved.", decided.Text, StringComparison.Ordinal);
        await tender.App.GoToAsync(tender.App.Clock.GetUtcNow().AddDays(1));
        var told = await tender.App.ReadAsync(db => db.Set<MessageRecord>()
            .CountAsync(m => m.TenderId == tender.Id && m.Purpose.StartsWith("Decision")));
        Assert.Equal(2, told);
        var messages = await asha.OpenAsync($"{tender.Path}/messages");
        Assert.Contains("How this tender was run", messages.Heading);
        Assert.Contains("Mary Okafor", messages.Text, StringComparison.Ordinal);
        Assert.Contains("Sent on", messages.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_without_scores_and_reasons_is_sent_back_with_all_that_was_typed_AWD_2()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await tender.BidAsync(mary);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddHours(1));
        await tender.OpenBidsAsync();
        var maryId = (await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId;
        var page = await asha.SendAsync($"{tender.Path}/decision", "Save the decision and tell everyone",
            ("winner", $"{maryId}"), ("reason", "Best <b>meals</b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorBeside($"score-{maryId}-1"));
        Assert.NotNull(page.ErrorBeside($"strong-{maryId}"));
        Assert.Equal("Best <b>meals</b>", page.ValueOf("reason")!.Trim());
    }

    [Fact]
    public async Task Nobody_can_be_chosen_with_a_reason_and_what_comes_next()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddHours(1));
        await asha.SendAsync($"{tender.Path}/decision", "Save the decision and tell everyone",
            ("winner", "nobody"), ("reason", "No bid came."), ("next", "We will ask again in May."));
        var page = await tender.App.Visit().OpenAsync(tender.Path);
        Assert.Contains("nobody was chosen. No bid came.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_close_a_buyer_sees_numbers_and_nothing_that_a_bid_says_INV_6()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        const string secret = "Marys secret answer";
        await tender.BidAsync(mary, secret);
        tender.App.Clock.SetUtcNow(AnOpenTender.Closes.Instant.AddTicks(-1));
        var bid = await tender.BidOfAsync((await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId);
        foreach (var way in new[] { "/manage", "/bids", "/decision", "/late-bids", "/messages", "/questions", $"/bids/{bid.Id}" })
        {
            var page = await asha.OpenAsync(tender.Path + way);
            foreach (var word in new[] { secret, "58,000", "plan.txt", bid.Documents[0].Sha256 })
            {
                Assert.DoesNotContain(word, page.Html, StringComparison.Ordinal);
            }
        }

        var file = $"{tender.Path}/bids/{bid.Id}/files/{bid.Documents[0].DocumentId}";
        Assert.Equal(HttpStatusCode.NotFound, (await asha.OpenAsync(file)).Status);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant);
        Assert.Equal(HttpStatusCode.NotFound, (await asha.OpenAsync(file)).Status);
        await tender.OpenBidsAsync();
        Assert.Equal(HttpStatusCode.OK, (await asha.OpenAsync(file)).Status);
    }

    [Fact]
    public async Task A_tender_that_was_stopped_never_shows_its_bids_INV_6()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await tender.BidAsync(mary, "Marys secret answer");
        await asha.SendAsync($"{tender.Path}/stop", "Stop the tender and tell everyone",
            ("reason", "The money is gone."), ("next", "We will ask again."));
        tender.App.Clock.SetUtcNow(AnOpenTender.Closes.Instant.AddDays(1));
        var page = await asha.OpenAsync($"{tender.Path}/bids");
        Assert.Contains("Nobody reads the bids.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eastfield Lunch Club", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_bid_is_read_only_after_a_person_let_it_in_with_a_reason_SUB_3()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await tender.FillAsync(mary);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddMinutes(5));
        await mary.SendAsync($"{tender.Path}/bid/check", "Send your bid late");
        await tender.OpenBidsAsync();
        Assert.DoesNotContain("58,000", (await asha.OpenAsync($"{tender.Path}/bids")).Text, StringComparison.Ordinal);
        var late = await asha.OpenAsync($"{tender.Path}/late-bids");
        var verdict = late.Document.QuerySelector("input[type=radio]")!.GetAttribute("name")!;
        var without = await asha.SendAsync(late, "Save the decision", (verdict, "in"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        var reason = late.Document.QuerySelector("textarea")!.GetAttribute("name")!;
        await asha.SendAsync(late, "Save the decision", (verdict, "in"), (reason, "Our site was slow."));
        Assert.Contains("58,000", (await asha.OpenAsync($"{tender.Path}/bids")).Text, StringComparison.Ordinal);
        var bid = await mary.OpenAsync($"{tender.Path}/bid");
        Assert.Contains("It was let in. Our site was slow.", bid.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/manage")]
    [InlineData("/change")]
    [InlineData("/move-closing-date")]
    [InlineData("/stop")]
    [InlineData("/late-bids")]
    [InlineData("/bids")]
    [InlineData("/decision")]
    [InlineData("/messages")]
    public async Task Bidders_and_strangers_cannot_open_the_buyers_pages(string way)
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var anyone = tender.App.Visit();
        foreach (var visitor in new[] { mary, anyone })
        {
            using var answer = await visitor.Http.GetAsync(tender.Path + way);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<VisitedPage> DecideAsync(AnOpenTender tender, Visitor asha)
    {
        List<(string Name, string? Value)> typed = [];
        foreach (var name in new[] { AnOpenTender.Mary, AnOpenTender.Dev })
        {
            var id = (await tender.App.ActorAsync(name)).OrganisationId;
            typed.AddRange(
            [
                ($"score-{id}-1", "8"), ($"reason-{id}-1", "You train people well."),
                ($"score-{id}-2", "7"), ($"reason-{id}-2", "Your plan is clear."),
                ($"strong-{id}", "Your training."), ($"next-time-{id}", "Say more about winter."),
            ]);
        }

        typed.Add(("winner", $"{(await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId}"));
        typed.Add(("reason", "The best plan for safe meals."));
        typed.Add(("noLinks", "none"));
        return await asha.SendAsync($"{tender.Path}/decision", "Save the decision and tell everyone", [.. typed]);
    }
}
