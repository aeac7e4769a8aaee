using TenderFlow.App.Demo;
using TenderFlow.App.Demo.Cast;
using Xunit;

namespace TenderFlow.App.Tests.Demo;

public class CompanyTests
{
    private static readonly Company Usual = new(new DemoSettings("unused"));

    [Fact]
    public void The_usual_play_has_more_than_50_tenders_and_200_providers()
    {
        Assert.True(Usual.Tenders.Count >= 50);
        Assert.True(Usual.Tenders.SelectMany(Usual.BiddersOf).Distinct().Count() >= 200);
    }

    [Fact]
    public void Everyone_has_an_address_of_their_own_that_can_never_be_real()
    {
        var addresses = Usual.Buyers.Concat(Usual.Providers).Select(m => m.Email).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.EndsWith(".example", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Tenders_have_titles_of_their_own_and_go_out_before_they_close()
    {
        Assert.Equal(Usual.Tenders.Count, Usual.Tenders.Select(t => t.Terms.Title).Distinct().Count());
        Assert.All(Usual.Tenders, t => Assert.True(t.PublishAt < t.Closes.Instant));
        Assert.All(Usual.Tenders, t => Assert.True(t.Terms.Starts > t.Closes.LocalDate));
    }
}
