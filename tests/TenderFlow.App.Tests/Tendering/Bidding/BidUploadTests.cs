using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Bidding;

public class BidUploadTests
{
    [Fact]
    public async Task A_bad_file_is_refused_beside_its_field_and_the_bid_stays_as_it_was_DOC_5()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.FillAsync(mary);
        foreach (var row in Samples.In("refused"))
        {
            var name = row.Data;
            using var bytes = new MemoryStream();
            await using (var sample = Samples.Open(Path.Combine("refused", name)))
            {
                await sample.CopyToAsync(bytes);
            }

            var page = await tender.UploadAsync(mary, name, bytes.ToArray());
            Assert.True(page.Status == HttpStatusCode.UnprocessableEntity, $"{name}: {page.Status} {page.Text}");
            Assert.False(string.IsNullOrEmpty(page.ErrorBeside("file")), $"{name} was refused without a word.");
        }

        Assert.Equal("plan.txt", Assert.Single((await MarysBidAsync(tender)).Documents).Name);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        var page = await mary.SendAsync($"{tender.Path}/bid/items/{tender.FileItem}", "Upload");
        Assert.Equal("Choose a file first.", page.ErrorBeside("file"));
    }

    [Fact]
    public async Task A_file_can_be_replaced_and_taken_out()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.UploadAsync(mary, "plan.txt", AnOpenTender.TextFile);
        await tender.UploadAsync(mary, "better.txt", Encoding.UTF8.GetBytes("Better."));
        Assert.Equal("better.txt", Assert.Single((await MarysBidAsync(tender)).Documents).Name);
        await mary.SendAsync($"{tender.Path}/bid/items/{tender.FileItem}", "Take this file out");
        Assert.Empty((await MarysBidAsync(tender)).Documents);
    }

    [Fact]
    public async Task A_fingerprint_in_time_makes_the_bid_count_and_the_same_bytes_follow_INV_5()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await mary.SendAsync($"{tender.Path}/bid/items/{tender.PriceItem}", "Save", ("price", "58000"));
        Assert.Equal(HttpStatusCode.NoContent, await AnnounceAsync(tender, mary.Http, Fingerprint));
        tender.App.Clock.SetUtcNow(AnOpenTender.Closes.Instant);
        var receipt = await mary.SendAsync($"{tender.Path}/bid/check", "Send your bid");
        Assert.Equal("We have your bid", receipt.Heading);
        Assert.Contains("Some files have not come yet", receipt.Text, StringComparison.Ordinal);

        tender.App.Clock.Advance(TimeSpan.FromHours(1));
        await tender.UploadAsync(mary, "plan.txt", AnOpenTender.TextFile);
        var bid = await MarysBidAsync(tender);
        Assert.All(bid.Counting!.Files, file => Assert.NotNull(file.ReceivedAt));
        Assert.Equal(SubmissionTiming.InTime, bid.Counting.Timing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task A_fingerprint_that_is_none_is_refused(string fingerprint)
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        Assert.Equal(HttpStatusCode.BadRequest, await AnnounceAsync(tender, mary.Http, fingerprint));
    }

    [Fact]
    public async Task An_upload_that_changed_on_its_way_is_refused()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        var form = await mary.OpenAsync($"{tender.Path}/bid/items/{tender.FileItem}");
        var page = await mary.SendAsync(
            form, "Upload", [("fingerprint", new string('0', 64))], [("file", "plan.txt", AnOpenTender.TextFile)]);
        Assert.Equal("Your file changed on its way to us. Please upload it again.", page.ErrorBeside("file"));
    }

    private static string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(AnOpenTender.TextFile));

    private static async Task<HttpStatusCode> AnnounceAsync(AnOpenTender tender, HttpClient http, string fingerprint)
    {
        using var answer = await http.PostAsJsonAsync($"{tender.Path}/bid/fingerprints", new
        {
            itemId = tender.FileItem,
            name = "plan.txt",
            size = AnOpenTender.TextFile.Length,
            sha256 = fingerprint,
        });
        return answer.StatusCode;
    }

    private static async Task<Bid> MarysBidAsync(AnOpenTender tender) =>
        await tender.BidOfAsync((await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId);
}
