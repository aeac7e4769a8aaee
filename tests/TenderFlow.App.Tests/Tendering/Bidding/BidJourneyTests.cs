using System.Net;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Bidding;

public class BidJourneyTests
{
    [Fact]
    public async Task A_provider_finds_joins_writes_and_sends_a_bid_and_gets_a_receipt_SUB_5()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        var list = await mary.OpenAsync("/tenders?words=lunch&place=eastfield&first=yes&under=100000");
        Assert.Equal(tender.Path, list.Link("Lunch clubs in Eastfield"));

        var joined = await mary.SendAsync(tender.Path, "Join the list");
        Assert.Contains("You have been on the list since", joined.Text, StringComparison.Ordinal);

        var started = await mary.SendAsync($"{tender.Path}/bid", "Start your bid");
        Assert.Contains("Not started", started.Text, StringComparison.Ordinal);
        var first = started.Document.QuerySelector(".govuk-task-list__link")!;
        Assert.Equal("Your price", first.TextContent.Trim());

        var receipt = await tender.BidAsync(mary);
        Assert.Equal("We have your bid", receipt.Heading);
        Assert.EndsWith("/bid/receipts/1", receipt.Path, StringComparison.Ordinal);
        Assert.Contains("Tuesday 1 September 2026 at 10am UK time", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("until Tuesday 20 October 2026 at midday UK time", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("plan.txt", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("21 bytes", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("£58,000", receipt.Text, StringComparison.Ordinal);
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(AnOpenTender.TextFile)), receipt.Text,
            StringComparison.Ordinal);

        using var file = await mary.Http.GetAsync(receipt.Link("plan.txt"));
        Assert.Equal(AnOpenTender.TextFile, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_unfinished_bid_is_sent_and_the_receipt_says_what_is_missing_SUB_5()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await mary.SendAsync($"{tender.Path}/bid/items/{tender.PriceItem}", "Save", ("price", "1"));
        var check = await mary.OpenAsync($"{tender.Path}/bid/check");
        Assert.Contains("Some parts are missing", check.Text, StringComparison.Ordinal);
        var receipt = await mary.SendAsync(check, "Send your bid");
        Assert.Contains("What was missing", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bid_is_replaced_until_the_deadline_and_the_last_one_counts_SUB_4()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.BidAsync(mary);
        var second = await tender.BidAsync(mary, "We train every helper twice.");
        Assert.EndsWith("/bid/receipts/2", second.Path, StringComparison.Ordinal);
        var first = await mary.OpenAsync($"{tender.Path}/bid/receipts/1");
        Assert.Contains("You sent a newer bid", first.Text, StringComparison.Ordinal);
        var bid = await tender.BidOfAsync((await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId);
        Assert.Equal(2, bid.Counting!.Number);
    }

    [Fact]
    public async Task A_bid_that_was_taken_back_does_not_count_and_its_draft_stays_SUB_4()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.BidAsync(mary);
        var back = await mary.SendAsync($"{tender.Path}/bid/take-back", "Take the bid back");
        Assert.Contains("You took your bid back.", back.Text, StringComparison.Ordinal);
        var bid = await tender.BidOfAsync((await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId);
        Assert.False(bid.IsSubmitted);
        Assert.Single(bid.Answers);
    }

    [Fact]
    public async Task A_bid_after_the_close_is_marked_late_and_its_sender_reads_why_SUB_3()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.FillAsync(mary);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddMinutes(26));
        var check = await mary.OpenAsync($"{tender.Path}/bid/check");
        Assert.Contains("If you send your bid now, it is late", check.Text, StringComparison.Ordinal);
        var receipt = await mary.SendAsync(check, "Send your bid late");
        Assert.Equal("We have your bid, but it came late", receipt.Heading);
        var bid = await mary.OpenAsync($"{tender.Path}/bid");
        Assert.Contains("Your bid came late. We got it on Tuesday 20 October 2026 at 12:26pm", bid.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_tender_asks_the_bidder_to_check_again_SUB_6()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await tender.BidAsync(mary);
        await asha.SendAsync($"{tender.Path}/change", "Change and tell everyone",
            ("what", "Lunch is on four days."), ("reason", "More guests come."));
        var bid = await mary.OpenAsync($"{tender.Path}/bid");
        Assert.Contains("The tender changed. Check your bid again.", bid.Text, StringComparison.Ordinal);
        Assert.Contains("Lunch is on four days.", bid.Text, StringComparison.Ordinal);
        var seen = await mary.SendAsync(bid, "I have read the change");
        Assert.DoesNotContain("Check your bid again", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_the_bid_or_the_files_of_another_organisation()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var dev = await tender.App.SignInAs(AnOpenTender.Dev);
        var receipt = await tender.BidAsync(mary);
        Assert.Equal(HttpStatusCode.NotFound, (await dev.OpenAsync(receipt.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await dev.OpenAsync(receipt.Link("plan.txt"))).Status);
    }

    [Fact]
    public async Task A_draft_that_is_not_published_has_no_page()
    {
        await using var app = await TestApp.StartAsync();
        using var anyone = app.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/tenders/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.OpenAsync("/tenders/1/closing-date.ics")).Status);
    }
}
