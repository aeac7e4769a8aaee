using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class RegimeChoiceTests
{
    [Theory]
    [InlineData("2025-12-31", Profile.Pa23BelowNotifiable)]
    [InlineData("2026-01-01", Profile.Pa23Above)]
    public void The_day_of_the_tender_notice_fixes_the_rules_for_210_000_pounds_REG_4(string begun, Profile profile)
    {
        var choice = Of(ContractKind.GoodsOrServices, BuyerKind.CouncilInEngland, 21_000_000, begun);
        Assert.Equal((profile, BeginEvent.TenderNotice), (choice.Profile, choice.Begun.Event));
    }

    [Theory]
    [InlineData(ContractKind.GoodsOrServices, BuyerKind.CentralGovernment, 13_501_799, Profile.Pa23BelowNotifiable)]
    [InlineData(ContractKind.GoodsOrServices, BuyerKind.CentralGovernment, 13_501_800, Profile.Pa23Above)]
    [InlineData(ContractKind.GoodsOrServices, BuyerKind.NhsInEngland, 13_501_800, Profile.Pa23Above)]
    [InlineData(ContractKind.GoodsOrServices, BuyerKind.OtherPublicBody, 13_501_800, Profile.Pa23BelowNotifiable)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.CouncilInEngland, 66_353_999, Profile.Pa23BelowNotifiable)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.CouncilInEngland, 66_354_000, Profile.Pa23LightTouch)]
    [InlineData(ContractKind.LightTouchConcession, BuyerKind.CouncilInEngland, 537_260_900, Profile.Pa23LightTouch)]
    [InlineData(ContractKind.Works, BuyerKind.CouncilInEngland, 519_300_000, Profile.Pa23Above)]
    public void The_value_with_VAT_is_held_against_the_threshold_REG_3(
        ContractKind kind, BuyerKind buyer, long value, Profile profile) =>
        Assert.Equal(profile, Of(kind, buyer, value).Profile);

    [Theory]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.CentralGovernment, 1_199_999, Profile.Pa23BelowSmall)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.CentralGovernment, 1_200_000, Profile.Pa23BelowNotifiable)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.CouncilInEngland, 2_999_999, Profile.Pa23BelowSmall)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.CouncilInEngland, 3_000_000, Profile.Pa23BelowNotifiable)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.School, 5_000_000, Profile.Pa23BelowSmall)]
    [InlineData(ContractKind.Concession, BuyerKind.CouncilInEngland, 5_000_000, Profile.Pa23BelowSmall)]
    public void Below_the_threshold_a_notice_is_needed_from_a_value_on_REG_6(
        ContractKind kind, BuyerKind buyer, long value, Profile profile) =>
        Assert.Equal(profile, Of(kind, buyer, value).Profile);

    [Theory]
    [InlineData(ContractKind.HealthCareServices, BuyerKind.NhsInEngland, Profile.PsrHealthEngland)]
    [InlineData(ContractKind.HealthCareServices, BuyerKind.CouncilInEngland, Profile.PsrHealthEngland)]
    [InlineData(ContractKind.LightTouchServices, BuyerKind.DevolvedScottish, Profile.Scotland)]
    [InlineData(ContractKind.Grant, BuyerKind.CouncilInEngland, Profile.Grant)]
    public void Health_care_in_England_Scotland_and_grants_have_rules_of_their_own_REG_2(
        ContractKind kind, BuyerKind buyer, Profile profile) =>
        Assert.Equal(profile, Of(kind, buyer, 100_000_000).Profile);

    [Fact]
    public void The_choice_says_why_with_the_threshold()
    {
        var choice = Of(ContractKind.GoodsOrServices, BuyerKind.CouncilInEngland, 21_000_000);
        Assert.Equal("From £207,720 the full rules apply.", choice.Sentence);
        Assert.Equal(20_772_000, choice.ThresholdPence);
    }

    [Theory]
    [InlineData(BuyerKind.CouncilInEngland, -1, "2026-06-01", "REG-3")]
    [InlineData(BuyerKind.WelshAuthority, 1, "2026-06-01", "REG-5")]
    [InlineData(BuyerKind.CouncilInEngland, 1, "2024-06-01", "REG-2")]
    public void What_cannot_be_told_is_refused_and_not_guessed(BuyerKind buyer, long value, string begun, string rule)
    {
        var error = Assert.Throws<DomainError>(() => Of(ContractKind.GoodsOrServices, buyer, value, begun));
        Assert.Equal(rule, error.Refusals.Single().Rule);
    }

    [Fact]
    public void The_first_event_fixes_the_rules_REG_4()
    {
        var invited = new Begun(D("2025-12-30"), BeginEvent.TendersInvited);
        Assert.Equal(invited, Begun.First([new(D("2026-01-02"), BeginEvent.TenderNotice), invited]));
    }

    private static RegimeChoice Of(ContractKind kind, BuyerKind buyer, long value, string begun = "2026-06-01") =>
        RegimeChoice.Of(Rulebook.Shipped, kind, buyer, value, new(D(begun), BeginEvent.TenderNotice));
}
