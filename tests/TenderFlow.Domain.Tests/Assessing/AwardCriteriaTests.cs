using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Assessing;

public class AwardCriteriaTests
{
    private static readonly AssessmentRules Rules = Given.Force.Rules.Assessment;

    [Fact]
    public void Criteria_follow_from_what_is_asked_and_add_to_100_AWD_1()
    {
        AskedItem[] asked =
        [
            .. Given.Asked(), new(AskedKind.Answer, "How you run it", "", required: true, minutes: 30),
            new(AskedKind.Document, "Your plan", "", required: true, minutes: 30),
        ];
        var criteria = AwardCriteria.Default(asked, Rules);
        Assert.Equal(
            [("How you keep people safe", 20), ("How you run it", 20), ("Your plan", 20), ("Price", 40)],
            criteria.Select(c => (c.Title, c.Weight)));
        Assert.Empty(AwardCriteria.WhyNot(criteria, asked));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public void However_many_things_are_asked_the_weights_add_to_100_AWD_1(int answers)
    {
        var asked = Enumerable.Range(1, answers)
            .Select(n => new AskedItem(AskedKind.Answer, $"Question {n}", "", required: true, minutes: 10)).ToList();
        Assert.Empty(AwardCriteria.WhyNot(AwardCriteria.Default(asked, Rules), asked));
        asked.Add(new(AskedKind.Price, "Price", "", required: true, minutes: 10));
        Assert.Empty(AwardCriteria.WhyNot(AwardCriteria.Default(asked, Rules), asked));
    }

    [Fact]
    public void Where_only_the_price_is_asked_it_counts_for_all() =>
        Assert.Equal(100, Assert.Single(AwardCriteria.Default(
            [new(AskedKind.Price, "Price", "", required: true, minutes: 5)], Rules)).Weight);

    [Fact]
    public void Weights_that_do_not_add_to_100_are_sent_back_AWD_1()
    {
        Criterion[] criteria = [new("Safety", 50, CriterionKind.Quality), new("Price", 40, CriterionKind.Price)];
        var refusal = Assert.Single(AwardCriteria.WhyNot(criteria, Given.Asked()));
        Assert.Equal(("AWD-1", "criteria"), (refusal.Rule, refusal.Field));
        Assert.Contains("90", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_is_scored_only_where_each_bidder_gives_one_AWD_1() =>
        Assert.Single(AwardCriteria.WhyNot([new("Price", 100, CriterionKind.Price)],
            [new(AskedKind.Price, "Price", "", required: false, minutes: 5)]));

    [Fact]
    public void Views_of_service_users_count_when_it_is_said_who_was_asked_SUP_3()
    {
        Criterion[] Users(string about) =>
            [new("What users think", 30, CriterionKind.ServiceUsers, about), new("Safety", 70, CriterionKind.Quality)];
        Assert.Equal("SUP-3", Assert.Single(AwardCriteria.WhyNot(Users(""), Given.Asked())).Rule);
        Assert.Empty(AwardCriteria.WhyNot(Users("Twelve people who come to the clubs."), Given.Asked()));
    }

    [Theory]
    [InlineData(Profile.Pa23Above, 10)]
    [InlineData(Profile.Pa23LightTouch, 20)]
    public void Too_little_social_value_gets_a_word_of_advice_SOC_1(Profile profile, int weight)
    {
        var rules = Given.For(profile).Rules.Assessment;
        Criterion[] Criteria(int social) => [new("Area", social, CriterionKind.SocialValue), new("Safety", 100 - social, CriterionKind.Quality)];
        Assert.Contains($"{weight} of 100", AwardCriteria.AboutSocialValue(Criteria(weight - 1), rules)!.Sentence, StringComparison.Ordinal);
        Assert.Null(AwardCriteria.AboutSocialValue(Criteria(weight), rules));
    }

    [Fact]
    public void Below_the_threshold_no_social_value_is_asked_for_SOC_1() =>
        Assert.Null(AwardCriteria.AboutSocialValue([new("Safety", 100, CriterionKind.Quality)], Rules));
}
