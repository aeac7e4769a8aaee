using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using Xunit;

namespace TenderFlow.Domain.Tests.Reviews;

public sealed class ReviewPlanRulesTests
{
    private static readonly DataRequest Question = new("How many?", "To plan.", "Asha Patel", 30);

    [Theory]
    [InlineData(900_000, 1, 1, true)]
    [InlineData(900_000, 2, 1, false)]
    [InlineData(900_000, 1, 2, false)]
    [InlineData(4_900_000, 2, 6, true)]
    [InlineData(4_900_000, 3, 6, false)]
    [InlineData(4_900_000, 2, 7, false)]
    [InlineData(24_900_000, 4, 12, true)]
    [InlineData(24_900_000, 5, 12, false)]
    [InlineData(30_000_000, 9, 20, true)]
    public void A_plan_keeps_to_the_band_of_its_yearly_value_REV_2(long yearlyPence, int reports, int questions, bool fits)
    {
        var plan = Enumerable.Range(1, reports)
            .Select(n => new PlannedReview($"Review {n}", n, Enumerable.Repeat(Question, questions))).ToList();
        var rules = Given.Force.Rules.Reviews with { EffortShareOfValue = 1 };
        Assert.Equal(fits, ReviewPlanRules.Excess(plan, yearlyPence, 12, rules).Count == 0);
    }

    [Fact]
    public void Monitoring_may_cost_two_in_a_hundred_of_the_value_REV_2()
    {
        // £30,000 for a year allows £600, which is 30 hours at £20.
        var plan = new List<PlannedReview> { new("Half year", 6, [Question with { Minutes = 30 * 60 }]) };
        Assert.Empty(ReviewPlanRules.Excess(plan, 3_000_000, 12, Given.Force.Rules.Reviews));

        plan = [new("Half year", 6, [Question with { Minutes = (30 * 60) + 3 }])];
        Assert.Contains("£600", Assert.Single(ReviewPlanRules.Excess(plan, 3_000_000, 12, Given.Force.Rules.Reviews)).Sentence, StringComparison.Ordinal);
    }
}
