using System.Net;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using TenderFlow.Domain.Tendering.Partners;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Partnering;

/// <summary>Two groups find each other and send one bid, through the pages and without scripts.</summary>
public sealed class PartnerJourneyTests
{
    private const string Partners = "/tenders/1/partners";

    [Fact]
    public async Task Two_groups_find_each_other_by_consent_and_send_one_bid_PRT_4()
    {
        await using var stage = await OpenAsync();
        using var mary = await stage.App.SignInAs("Mary Okafor");
        using var dev = await stage.App.SignInAs("Dev Singh");
        await ListAsync(mary, "Rooms", "Transport");
        await ListAsync(dev, "Transport", "Rooms");
        await stage.App.PumpAsync();
        Assert.Contains("You look for rooms, and they bring it.", await LastMailAsync(stage, stage.Dev, "PartnerWanted"));

        var board = await dev.OpenAsync(Partners);
        Assert.Contains("Why you fit: You look for rooms, and they bring it.", board.Text);
        Assert.DoesNotContain("Mary Okafor", board.Text, StringComparison.Ordinal);

        await AnswerAsync(mary, stage.Dev.OrganisationId, "yes");
        Assert.DoesNotContain("01632", (await dev.OpenAsync($"{Partners}/{stage.Mary.OrganisationId}")).Text, StringComparison.Ordinal);
        await AnswerAsync(dev, stage.Mary.OrganisationId, "yes");
        await stage.App.PumpAsync();
        Assert.Contains("Mary Okafor", await LastMailAsync(stage, stage.Dev, "PartnersIntroduced"));
        Assert.Contains("Dev Singh", await LastMailAsync(stage, stage.Mary, "PartnersIntroduced"));

        var together = await mary.OpenAsync("/tenders/1/joint-bid");
        await mary.SendAsync(together, "Ask them", ("member", $"{stage.Dev.OrganisationId}"),
            ("model", nameof(JointBidModel.LeadDelivers)),
            ("does", "Bring people to the clubs."),
            ("share", "25"));
        await stage.WriteAsync(stage.Mary, 6_000_000);
        var early = await Assert.ThrowsAsync<DomainError>(() => stage.SubmitAsync(stage.Mary));
        Assert.Equal("PRT-4", early.Refusals[0].Rule);

        var invitation = await dev.OpenAsync("/tenders/1/joint-bid");
        Assert.Contains("25 out of 100", invitation.Text);
        await dev.SendAsync(invitation, "Send your answer", ($"join-{stage.Mary.OrganisationId}", "yes"));
        var safe = await stage.App.ReadAsync(async db =>
            (await db.Set<Tender>().SingleAsync()).Asked.Single(a => a.Kind == AskedKind.Answer).Id);
        together = await mary.OpenAsync("/tenders/1/joint-bid");
        await mary.SendAsync(together, "Save who gives what", ($"giver-{safe}", $"{stage.Dev.OrganisationId}"));
        Assert.Contains("How you keep people safe", (await mary.OpenAsync("/tenders/1/joint-bid")).Text);

        var part = await dev.OpenAsync($"/tenders/1/joint-bid/{stage.Mary.OrganisationId}/items/{safe}");
        await dev.SendAsync(part, "Save", ($"answer-{safe}", "We check every driver."));
        await stage.SubmitAsync(stage.Mary);
        await stage.App.PumpAsync();

        var bid = await stage.App.ReadAsync(db => db.Set<Bid>().SingleAsync());
        Assert.Equal("We check every driver.", bid.Submissions.Single().Answers.Single().Text);
        var told = await LastMailAsync(stage, stage.Dev, "JointBidSent");
        Assert.Contains("25%", told);
        // A member is not reminded of a bid of its own (INV-1).
        await stage.App.GoToAsync(Stage.London("2026-09-24", "11:00"));
        Assert.DoesNotContain(await stage.MailAsync(stage.Dev), m => m.EndsWith("BidReminder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_not_introduced_cannot_be_asked_and_a_stranger_cannot_write_PRT_4()
    {
        await using var stage = await OpenAsync();
        using var mary = await stage.App.SignInAs("Mary Okafor");
        using var dev = await stage.App.SignInAs("Dev Singh");
        await ListAsync(mary, "Rooms", "Transport");
        await ListAsync(dev, "Transport", "Rooms");
        Assert.Contains("Find a partner", (await mary.OpenAsync("/tenders/1/joint-bid")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await dev.OpenAsync($"/tenders/1/joint-bid/{stage.Mary.OrganisationId}/items/1")).Status);

        var page = await mary.OpenAsync($"{Partners}/me");
        page = await mary.SendAsync(page, "Put us on the page", ("brings", null), ("seeks", null));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Tick at least one thing", page.Text);
    }

    [Fact]
    public async Task A_tender_for_one_organisation_has_no_board()
    {
        await using var stage = await Stage.OpenAsync();
        using var mary = await stage.App.SignInAs("Mary Okafor");
        foreach (var path in new[] { Partners, $"{Partners}/me", "/tenders/1/joint-bid" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mary.OpenAsync(path)).Status);
        }
    }

    private static Task<Stage> OpenAsync() => Stage.OpenAsync(
        terms: t => t with { PartnersWelcome = true, ShortPeriodReason = "The clubs open in January." });

    private static async Task ListAsync(Visitor visitor, string brings, string seeks)
    {
        var page = await visitor.OpenAsync($"{Partners}/me");
        page = await visitor.SendAsync(page, "Put us on the page", ("brings", brings),
            ("seeks", seeks),
            ("area", "Eastfield"),
            ("agrees", "yes"));
        Assert.Contains("You are on the page.", page.Text);
    }

    private static async Task AnswerAsync(Visitor visitor, int other, string answer)
    {
        var page = await visitor.OpenAsync($"{Partners}/{other}");
        await visitor.SendAsync(page, "Send your answer", ("yes", answer));
    }

    private static Task<string> LastMailAsync(Stage stage, App.Platform.Database.Actor who, string purpose) =>
        stage.App.ReadAsync(async db => (await db.Set<MessageRecord>()
            .Where(m => m.PersonId == who.PersonId && m.Purpose == purpose).OrderBy(m => m.Id).ToListAsync())[^1].TextBody);
}
