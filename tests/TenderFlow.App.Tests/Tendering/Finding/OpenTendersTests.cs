using Xunit;

namespace TenderFlow.App.Tests.Tendering.Finding;

public class OpenTendersTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("?words=VEGETABLES", false)]
    [InlineData("?words=warm+LUNCH", true)]
    [InlineData("?place=Northgate", false)]
    [InlineData("?partners=yes", false)]
    [InlineData("?first=yes", true)]
    [InlineData("?under=50000", false)]
    [InlineData("?under=100000", true)]
    [InlineData("?days=28", true)]
    [InlineData("?days=70", false)]
    [InlineData("?under=lots&days=soon&page=-7", true)]
    public async Task A_search_finds_what_matches_and_says_so_when_nothing_does(string query, bool found)
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var anyone = tender.App.Visit();
        var page = await anyone.OpenAsync("/tenders" + query);
        Assert.Equal(found, page.Text.Contains("Lunch clubs in Eastfield", StringComparison.Ordinal));
        Assert.Equal(!found, page.Text.Contains("No open tender matches.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tender_leaves_the_list_at_the_moment_it_closes()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var anyone = tender.App.Visit();
        tender.App.Clock.SetUtcNow(AnOpenTender.Closes.Instant);
        Assert.Contains("No tender is open", (await anyone.OpenAsync("/tenders")).Text, StringComparison.Ordinal);
    }
}
