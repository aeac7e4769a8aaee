using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using Xunit;
using static TenderFlow.Domain.Tests.Assessing.GivenBids;

namespace TenderFlow.Domain.Tests.Assessing;

public class BidResultTests
{
    [Fact]
    public void The_lowest_price_gets_the_most_and_others_in_line_with_theirs_AWD_1()
    {
        Criterion[] price = [new("Price", 100, CriterionKind.Price)];
        var results = BidResult.Of((_, _) => null, price, [SentBid(6_000_000), SentBid(4_500_000), SentBid(9_000_000)]);
        Assert.Equal([100m, 75m, 50m], results.Select(r => r.Points));
        Assert.DoesNotContain("£45,000", results[1].Lines[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_are_scores_by_weight_and_the_best_comes_first_AWD_1()
    {
        var result = Assert.Single(BidResult.Of(ScoredByOne(OpenedTender()), Criteria, [SentBid(5_000_000)]));
        // 40 × 8/10 + 20 × 6/10 + 40 × 10/10
        Assert.Equal(84m, result.Points);
        Assert.Equal(["Safety (40 of 100)", "Company (20 of 100)", "Price (40 of 100)"], result.Lines.Select(l => l.Title));
        Assert.Equal("8 out of 10. It says who does what.", result.Lines[0].Words);
    }

    [Fact]
    public void Nobody_gets_a_result_while_a_score_is_open() => Assert.Throws<InvalidOperationException>(
        () => BidResult.Of(new Evaluation(OpenedTender()), Criteria, [SentBid(5_000_000)]));
}
