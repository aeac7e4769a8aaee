using TenderFlow.Domain.Planning;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Planning;

public class ReviewOfferTests
{
    private static readonly ReviewRules Rules =
        Rulebook.Shipped.For(Profile.Pa23BelowNotifiable, new DateOnly(2026, 9, 1)).Reviews;

    [Theory]
    [InlineData(50_000, 12)]
    [InlineData(900_000, 12)]
    [InlineData(900_000, 6)]
    [InlineData(2_500_000, 24)]
    [InlineData(4_800_000, 12)]
    [InlineData(9_000_000, 36)]
    [InlineData(60_000_000, 60)]
    [InlineData(6_000_000_000, 84)]
    [InlineData(1, 1)]
    public void The_plan_on_offer_keeps_within_its_band_REV_2(long valuePence, int months)
    {
        var plan = ReviewOffer.Of(valuePence, months, Rules);
        Assert.Empty(ReviewPlanRules.Excess(plan, valuePence, months, Rules));
        Assert.All(plan.SelectMany(r => r.Requests), r => Assert.Null(ReviewPlanRules.WhyNot(r)));
    }

    [Fact]
    public void A_small_contract_has_one_short_note_a_year_REV_2()
    {
        var review = Assert.Single(ReviewOffer.Of(900_000, 12, Rules));
        Assert.Equal(12, review.MonthsAfterStart);
        Assert.Single(review.Requests);
    }

    [Fact]
    public void A_two_year_contract_is_looked_at_every_half_year_and_at_its_end() =>
        Assert.Equal([6, 12, 18, 24], ReviewOffer.Of(10_000_000, 24, Rules).Select(r => r.MonthsAfterStart));

    [Fact]
    public void The_reviews_have_names_that_say_when_they_come() =>
        Assert.Equal(
            ["Review after 6 months", "Review after 1 year", "Review after 18 months", "Review at the end"],
            ReviewOffer.Of(10_000_000, 24, Rules).Select(r => r.Title));
}
