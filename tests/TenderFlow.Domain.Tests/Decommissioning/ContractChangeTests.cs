using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Decommissioning;

public sealed class ContractChangeTests
{
    // The contract runs for 731 days: a tenth is 73.1.
    private static readonly DateOnly Starts = new(2027, 1, 4);
    private static readonly DateOnly Ends = new(2029, 1, 3);
    private static readonly DateTimeOffset Now = Given.London("2028-07-03", "10:00");

    [Theory]
    [InlineData(Profile.Pa23Above, 73, 0, false)]
    [InlineData(Profile.Pa23Above, 74, 0, true)]
    [InlineData(Profile.Pa23Above, 30, 10_000, false)]
    [InlineData(Profile.Pa23Above, 30, 10_001, true)]
    [InlineData(Profile.Pa23LightTouch, 200, 90_000, false)]
    [InlineData(Profile.Pa23BelowNotifiable, 200, 90_000, false)]
    public void Over_a_tenth_more_time_or_money_needs_a_change_notice_first_but_not_for_light_touch_DEC_6(
        Profile profile, int days, long addedPence, bool needed)
    {
        var change = new ContractChange(Starts, Ends, Ends.AddDays(days), 100_000, addedPence, profile);
        Assert.Equal(needed, change.NeedsNotice(Given.For(profile).Rules.Ending));
    }

    [Theory]
    [InlineData(Profile.PsrHealthEngland, 50_000_000, true)]
    [InlineData(Profile.PsrHealthEngland, 49_999_999, false)]
    [InlineData(Profile.Pa23LightTouch, 50_000_000, false)]
    public void A_health_contract_that_costs_500_000_pounds_more_is_made_public_within_30_days_DEC_6(
        Profile profile, long addedPence, bool published)
    {
        var change = new ContractChange(Starts, Ends, Ends.AddDays(90), 900_000_000, addedPence, profile);
        Assert.Equal(
            published ? new DateOnly(2028, 8, 2) : null,
            change.PublishBy(new(2028, 7, 3), Given.For(profile).Rules.Ending));
    }

    [Fact]
    public void The_longer_time_changes_the_value_and_waits_for_its_day_in_public_DEC_6()
    {
        var contract = Given.SignedContract();
        var before = contract.ValuePence;
        var ending = new EndingCase(contract, "Night nurses");
        ending.Extend(contract, Ends.AddDays(30), 60_000_000, "The new team starts later.", null, Given.For(Profile.PsrHealthEngland), Now);
        Assert.Equal((before + 60_000_000, Ends.AddDays(30)), (contract.ValuePence, contract.Ends));
        Assert.Equal(new DateOnly(2028, 8, 2), ending.ChangePublishBy);
        Assert.Contains(ending.WhyNotClose(Given.For(Profile.PsrHealthEngland), Now), r => r.Rule == "DEC-6");
        ending.NoteChangePublished(new(2028, 7, 3), Now);
        Assert.DoesNotContain(ending.WhyNotClose(Given.For(Profile.PsrHealthEngland), Now), r => r.Rule == "DEC-6");
    }

    [Fact]
    public void A_large_contract_that_costs_far_more_waits_for_its_change_notice_DEC_6()
    {
        var contract = Given.SignedContract();
        var ending = new EndingCase(contract, "Lunch clubs");
        void Extend(DateOnly? notice) => ending.Extend(
            contract, Ends.AddDays(30), contract.ValuePence, "The new team starts later.", notice, Given.For(Profile.Pa23Above), Now);
        Given.RefusedBy("DEC-6", () => Extend(null), "changeNoticeOn");
        Given.RefusedBy("DEC-6", () => Extend(new(2028, 7, 4)), "changeNoticeOn");
        Extend(new(2028, 7, 3));
        Assert.Equal(2, ending.EndVersion);
    }
}
