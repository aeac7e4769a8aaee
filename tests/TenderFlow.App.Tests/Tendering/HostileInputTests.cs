using System.Net;
using TenderFlow.App.Tests.Web;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Tendering;

public class HostileInputTests
{
    // One in ten of the long list, and all of the few that have hurt us before.
    private static readonly string[] Texts =
        [.. HostileTexts.All.Where((_, i) => i % 10 == 0).Concat(HostileTexts.All.TakeLast(13)).Distinct(StringComparer.Ordinal)];

    [Fact]
    public async Task What_bidders_type_never_breaks_a_page_and_is_shown_as_text()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        var answer = $"answer-{tender.AnswerItem}";
        await EachAsync(mary, $"{tender.Path}/bid/items/{tender.AnswerItem}", "Save", text => [(answer, text)]);
        await EachAsync(mary, $"{tender.Path}/bid/items/{tender.PriceItem}", "Save", text => [("price", text)]);
        await EachAsync(mary, $"{tender.Path}/questions", "Send question", text => [("text", text)]);
        foreach (var text in Texts)
        {
            var page = await mary.OpenAsync(
                $"/tenders?words={Uri.EscapeDataString(text)}&under={Uri.EscapeDataString(text)}&page={Uri.EscapeDataString(text)}");
            Sound(page, text);
        }
    }

    [Fact]
    public async Task What_buyers_type_never_breaks_a_page_and_is_shown_as_text()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await EachAsync(asha, $"{tender.Path}/change", null,
            text => [("summary", text), ("requirements", text), ("what", ""), ("reason", text)]);
        await EachAsync(asha, $"{tender.Path}/move-closing-date", null, text =>
            [("closes-day", text), ("closes-month", text), ("closes-year", text), ("time", text), ("reason", text)]);
        await EachAsync(asha, $"{tender.Path}/stop", null, text => [("reason", text), ("next", "")]);
        await tender.BidAsync(mary);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant);
        await tender.OpenBidsAsync();
        var id = (await tender.App.ActorAsync(AnOpenTender.Mary)).OrganisationId;
        await EachAsync(asha, $"{tender.Path}/decision", null, text =>
            [("winner", text), ("reason", text), ($"score-{id}-1", text), ($"strong-{id}", text), ("next", text)]);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("abc")]
    public async Task An_address_with_a_number_that_is_none_has_no_page(string number)
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        foreach (var path in new[]
        {
            $"/tenders/{number}", $"{tender.Path}/bid/items/{number}", $"{tender.Path}/bid/receipts/{number}",
            $"{tender.Path}/bid/files/{number}",
        })
        {
            var page = await mary.OpenAsync(path);
            Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {page.Status}");
        }
    }

    private static async Task EachAsync(
        Visitor visitor, string path, string? button, Func<string, (string, string?)[]> typed)
    {
        var form = await visitor.OpenAsync(path);
        foreach (var text in Texts)
        {
            Sound(await visitor.SendAsync(form, button, typed(text)), text);
        }

        Sound(await visitor.OpenAsync(path), path);
    }

    private static void Sound(VisitedPage page, string text)
    {
        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{page.Status} for {text}");
        Assert.DoesNotContain("<script>x</script>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
    }
}
