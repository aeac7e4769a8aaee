using TenderFlow.App.Demo.Costs;
using TenderFlow.App.Tests.Architecture;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Demo.Costs;

public class CostTests
{
    private static readonly Operations Counted = new(
        Tenders: 10, Events: 100, Mails: 200, Wakes: 40, Moments: 60, Rows: 1000, Rewrites: 500, Files: 20, Acts: 30);

    [Fact]
    public void A_year_counts_what_its_tenders_count_and_what_runs_in_any_case()
    {
        var (none, some, more) = (Counted.InAYear(0), Counted.InAYear(10), Counted.InAYear(20));

        Assert.Equal(100, some["activities"]);
        Assert.Equal(300, some["turns"]);
        Assert.Equal(600, some["busOperations"]);
        Assert.Equal(1500, some["databaseWrites"]);
        Assert.Equal(200, some["mails"]);
        Assert.True(none["executions"] > 2_000_000);
        Assert.Equal(some["executions"] - none["executions"], more["executions"] - some["executions"], 6);
    }

    [Theory, InlineData("small"), InlineData("large")]
    public void The_table_of_prices_can_be_read_and_prices_only_what_is_counted(string size)
    {
        var prices = Price.Read(SourceTree.Read("infra/costs/prices.csv").Split('\n'));
        var bill = Price.Bill(prices, size, Counted.InAYear(50));

        Assert.True(bill.Sum(line => line.Pounds) > 100);
        Assert.All(prices, price => Assert.Contains(price.Size, new[] { "small", "large", "both" }));
        Assert.Contains("**together**", CostCommand.Text(Counted, prices, size, 50), StringComparison.Ordinal);
    }

    [Theory, InlineData("a,small,months,1"), InlineData("a,small,months,0,1,b,c"), InlineData("a,small,months,1,cheap,b,c")]
    public void A_line_that_is_no_price_is_named(string line) =>
        Assert.Contains("Line 2", Assert.Throws<DomainError>(() => Price.Read(["head", line])).Message, StringComparison.Ordinal);
}
