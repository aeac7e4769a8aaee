using TenderFlow.Domain.Notices;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Notices;

public class NoticeDutiesTests
{
    private static readonly DateTimeOffset Signed = Given.London("2026-10-01", "10:00");

    [Theory]
    [InlineData(Profile.Pa23Above, "uk2 uk4")]
    [InlineData(Profile.Pa23LightTouch, "uk2 uk4")]
    [InlineData(Profile.Pa23BelowNotifiable, "uk4")]
    [InlineData(Profile.Pa23BelowSmall, "")]
    [InlineData(Profile.PsrHealthEngland, "")]
    [InlineData(Profile.Grant, "")]
    public void A_tender_that_opens_needs_its_notices_on_that_day_NOT_1_NOT_5(Profile profile, string keys)
    {
        var owed = NoticeDuties.AtPublication(Given.Open(), Given.For(profile)).ToList();
        Assert.Equal(keys, string.Join(' ', owed.Select(o => o.Key)));
        Assert.All(owed, o => Assert.Equal(new DateOnly(2026, 9, 1), o.DueOn));
    }

    [Theory]
    [InlineData(Profile.Pa23Above, "2026-10-30")]
    [InlineData(Profile.Pa23LightTouch, "2027-01-28")]
    [InlineData(Profile.Pa23BelowNotifiable, "2026-10-08")]
    public void The_contract_details_come_out_in_the_days_of_the_regime_NOT_6(Profile profile, string due) => Assert.Equal(
        due, $"{NoticeDuties.AtSigning(Contract(5_900_000), Given.For(profile)).Single(o => o.Code == NoticeCode.Uk7).DueOn:yyyy-MM-dd}");

    [Theory]
    [InlineData(Profile.Pa23Above, "2026-12-29")]
    [InlineData(Profile.Pa23LightTouch, "2027-03-29")]
    public void A_copy_of_a_large_contract_comes_out_NOT_2(Profile profile, string due)
    {
        var force = Given.For(profile);
        Assert.Equal(due, $"{NoticeDuties.AtSigning(Contract(500_000_001), force).Single(o => o.Code == NoticeCode.ContractCopy).DueOn:yyyy-MM-dd}");
        Assert.DoesNotContain(NoticeDuties.AtSigning(Contract(500_000_000), force), o => o.Code == NoticeCode.ContractCopy);
    }

    [Fact]
    public void How_a_large_contract_does_is_told_each_year_and_at_the_end_but_not_for_light_touch_REV_3()
    {
        var owed = NoticeDuties.AtSigning(Contract(500_000_001), Given.For(Profile.Pa23Above)).Where(o => o.Code == NoticeCode.Uk9);
        Assert.Equal(["2028-01-04", "2029-01-03"], owed.Select(o => $"{o.DueOn:yyyy-MM-dd}"));
        Assert.DoesNotContain(
            NoticeDuties.AtSigning(Contract(500_000_001), Given.For(Profile.Pa23LightTouch)), o => o.Code == NoticeCode.Uk9);
    }

    [Theory]
    [InlineData(Profile.Pa23Above)]
    [InlineData(Profile.Pa23LightTouch)]
    public void Natural_expiry_needs_the_notice_of_the_end_NOT_3(Profile profile)
    {
        var contract = Contract(5_900_000);
        var owed = Assert.Single(NoticeDuties.AtEnd(contract, Given.For(profile), Given.London("2029-01-04", "00:00")));
        Assert.Equal((NoticeCode.Uk11, new DateOnly(2029, 2, 1)), (owed.Code, owed.DueOn));
    }

    [Fact]
    public void A_tender_that_stops_without_a_winner_needs_a_notice_soon_NOT_7()
    {
        var owed = Assert.Single(NoticeDuties.AtStop(Given.Open(), Given.For(Profile.Pa23Above), Signed));
        Assert.Equal((NoticeCode.Uk12, new DateOnly(2026, 10, 8)), (owed.Code, owed.DueOn));
        Assert.Empty(NoticeDuties.AtStop(Given.Open(), Given.Force, Signed));
    }

    [Fact]
    public void All_seventeen_notices_are_explained_for_every_regime()
    {
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var register = NoticeRegister.Of(Given.For(profile).Rules.Notices, profile);
            Assert.Equal(Enum.GetValues<NoticeCode>(), register.Select(r => r.Code));
            Assert.All(register, r => Assert.NotEmpty(r.Words));
        }
    }

    [Fact]
    public void A_notice_is_done_with_a_day_that_has_come_and_a_place_to_find_it_NOT_1()
    {
        var notice = Uk7();
        Given.RefusedBy("NOT-1", () => notice.Publish(2, new DateOnly(2026, 10, 2), "2026/S 1", Signed), "on");
        Given.RefusedBy("NOT-1", () => notice.Publish(2, new DateOnly(2026, 10, 1), " ", Signed), "reference");
        notice.Publish(2, new DateOnly(2026, 10, 1), "2026/S 1", Signed);
        Assert.True(notice.OnTime(new DateOnly(2030, 1, 1)));
        Given.RefusedBy("NOT-1", () => notice.Publish(2, new DateOnly(2026, 10, 1), "2026/S 1", Signed));
    }

    [Fact]
    public void The_buyer_hears_before_on_the_day_and_when_it_is_late()
    {
        var moments = NoticeMoments.Of([Uk7()], Given.For(Profile.Pa23Above));
        Assert.Equal(
            [Given.London("2026-10-23", "09:00"), Given.London("2026-10-30", "09:00"), Given.London("2026-11-04", "09:00"), Given.London("2026-11-11", "09:00")],
            moments.Select(m => m.At));
        Assert.False(Uk7().OnTime(new DateOnly(2026, 10, 31)));
        Assert.Null(Uk7().OnTime(new DateOnly(2026, 10, 30)));
    }

    private static Notice Uk7() => new(Given.Open(),
        NoticeDuties.AtSigning(Contract(5_900_000), Given.For(Profile.Pa23Above)).First(o => o.Code == NoticeCode.Uk7), Signed);

    private static Contract Contract(long pence)
    {
        var contract = new Contract(
            Given.Evaluating(), Given.Bidder, Given.Reader, pence, new DateOnly(2027, 1, 4), new DateOnly(2029, 1, 3), "Europe/London");
        contract.AgreePlan(Signed);
        contract.Sign(Signed);
        return contract;
    }
}
