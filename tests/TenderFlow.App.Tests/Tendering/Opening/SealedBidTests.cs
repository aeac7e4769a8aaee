using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Checks;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Opening;

/// <summary>Nobody but the bidder reads a bid before its opening, whichever page or route they try (INV-6, SUB-8).</summary>
public class SealedBidTests
{
    private const string Secret = "Marys secret answer";

    [Fact]
    public async Task No_page_and_no_route_tells_anyone_what_a_bid_says_before_the_opening_INV_6_SUB_8()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.BidAsync(mary, Secret);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddHours(2));
        var bid = await tender.BidOfAsync((await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId);
        var paths = Paths(tender, bid).ToList();
        Assert.True(paths.Count > 60, $"Only {paths.Count} addresses were tried.");

        List<string> told = [];
        foreach (var name in new[] { AnOpenTender.Buyer, AnOpenTender.Colleague, AnOpenTender.Dev })
        {
            using var reader = await tender.App.SignInAs(name);
            foreach (var path in paths)
            {
                using var answer = await reader.Http.GetAsync(path);
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                told.AddRange(Secrets(bid).Where(s => text.Contains(s, StringComparison.Ordinal)).Select(s => $"{name} {path}: {s}"));
            }
        }

        Assert.Empty(told);
        Assert.Equal(0, await tender.App.ReadAsync(db => db.Set<BidAccess>().CountAsync()));
    }

    [Fact]
    public async Task After_two_people_opened_them_bids_are_read_and_each_look_is_noted_SUB_8()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        using var tom = await tender.App.SignInAs(AnOpenTender.Colleague);
        await tender.BidAsync(mary, Secret);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddHours(2));

        await asha.SendAsync($"{tender.Path}/opening", "Open the bids with a colleague");
        var waits = await asha.OpenAsync($"{tender.Path}/opening");
        Assert.Contains("Ask a colleague", waits.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("58,000", (await asha.OpenAsync($"{tender.Path}/bids")).Text, StringComparison.Ordinal);
        var open = await tom.SendAsync($"{tender.Path}/opening", "Confirm, and open the bids");
        Assert.Contains("by Asha Patel and Tom Reed", open.Text, StringComparison.Ordinal);

        var bids = await asha.OpenAsync($"{tender.Path}/bids");
        Assert.Contains(Secret, (await asha.OpenAsync(bids.Link("Eastfield Lunch Club"))).Text, StringComparison.Ordinal);
        await tender.App.PumpAsync();
        var looks = await tender.App.ReadAsync(db => db.Set<BidAccess>().OrderBy(a => a.Id).ToListAsync());
        Assert.Equal([BidPart.Line, BidPart.Whole], looks.Select(a => a.Part));
        Assert.Empty(await RecordCheck.RunAsync(tender.App.Services, CheckDepth.All, default));
    }

    [Fact]
    public async Task The_check_finds_a_look_from_before_the_opening_INV_6()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.BidAsync(mary);
        var (who, bid) = (await tender.App.ActorAsync(AnOpenTender.Buyer), await tender.App.ReadAsync(db => db.Set<Bid>().SingleAsync()));
        await tender.App.UnitOfWork.RunAsync(who, work =>
        {
            work.Add(new BidAccess(bid, who.PersonId, BidPart.File, work.Now));
            return Task.CompletedTask;
        }, default);

        var found = await RecordCheck.RunAsync(tender.App.Services, CheckDepth.Records, default);
        Assert.Equal("INV-6", Assert.Single(found).Invariant);
    }

    private static IEnumerable<string> Secrets(Bid bid) =>
        [Secret, "58,000", "5800000", "plan.txt", bid.Documents[0].Sha256, bid.Counting!.Fingerprint, Encoding.UTF8.GetString(AnOpenTender.TextFile)];

    // Every address that can be got, with the numbers of this tender and its bid filled in.
    private static IEnumerable<string> Paths(AnOpenTender tender, Bid bid) =>
        tender.App.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(path => path.StartsWith("/tenders", StringComparison.Ordinal) || path.StartsWith("/api/", StringComparison.Ordinal)
                || path is "/board" or "/audit" or "/messages" or "/tenders-we-run" || path.StartsWith("/messages/{", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(path => path.StartsWith("/messages/{", StringComparison.Ordinal) || path == "/api/messages/{id:int}"
                ? Enumerable.Range(1, 12).Select(n => Fill(path, tender, bid, n)) : [Fill(path, tender, bid, tender.Id)]);

    private static string Fill(string path, AnOpenTender tender, Bid bid, int id)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["id"] = id,
            ["tenderId"] = tender.Id,
            ["bidId"] = bid.Id,
            ["documentId"] = bid.Documents[0].DocumentId!.Value,
            ["itemId"] = tender.FileItem,
            ["askedItemId"] = tender.FileItem,
        };
        return string.Join('/', path.Split('/').Select(part => part.StartsWith('{')
            ? numbers.GetValueOrDefault(part.Trim('{', '}').Split(':')[0], 1).ToString(CultureInfo.InvariantCulture)
            : part));
    }
}
