using TenderFlow.Domain.Rules;
using Xunit;
using static TenderFlow.Domain.Tests.Calendars.TestDates;

namespace TenderFlow.Domain.Tests.Rules;

public sealed class NoticeDatesTests
{
    private const long SixMillion = 600_000_000;

    [Theory]
    [InlineData(Profile.Pa23Above, "30 Oct 2026", "29 Dec 2026")]
    [InlineData(Profile.Pa23LightTouch, "28 Jan 2027", "29 Mar 2027")]
    public void Notices_after_signing_on_1_October_2026_are_due_as_in_NOT_6(
        Profile profile, string details, string copy)
    {
        Assert.Equal(D(details), NoticeDates.ContractDetailsBy(D("1 Oct 2026"), For(profile))?.Date);
        Assert.Equal(D(copy), NoticeDates.ContractCopyBy(D("1 Oct 2026"), SixMillion, For(profile))?.Date);
    }

    [Fact]
    public void A_copy_is_due_only_over_five_million_pounds_NOT_2() =>
        Assert.Null(NoticeDates.ContractCopyBy(D("1 Oct 2026"), 500_000_000, For(Profile.Pa23Above)));

    [Theory]
    [InlineData(Profile.Pa23Above)]
    [InlineData(Profile.Pa23LightTouch)]
    public void An_end_on_2_November_2026_is_made_public_by_1_December_NOT_3(Profile profile) =>
        Assert.Equal(D("1 Dec 2026"), NoticeDates.ContractEndBy(D("2 Nov 2026"), For(profile))?.Date);

    [Fact]
    public void Below_the_threshold_no_days_are_counted() =>
        Assert.Null(NoticeDates.ContractDetailsBy(D("1 Oct 2026"), For(Profile.Pa23BelowNotifiable)));

    [Theory]
    [InlineData("9 Aug 2026", false)]
    [InlineData("10 Aug 2026", true)]
    [InlineData("1 Jul 2027", true)]
    [InlineData("2 Jul 2027", false)]
    public void A_planned_notice_qualifies_from_40_days_to_12_months_NOT_6(string tenderNotice, bool qualifies) =>
        Assert.Equal(
            qualifies, NoticeDates.PlannedNoticeQualifies(D("1 Jul 2026"), D(tenderNotice), For(Profile.Pa23Above)));

    [Fact]
    public void Without_rules_for_planned_notices_none_qualifies() =>
        Assert.False(NoticeDates.PlannedNoticeQualifies(D("1 Jul 2026"), D("1 Sep 2026"), For(Profile.Grant)));

    private static NoticeRules For(Profile profile) => Rulebook.Shipped.For(profile, D("1 Oct 2026")).Notices;
}
