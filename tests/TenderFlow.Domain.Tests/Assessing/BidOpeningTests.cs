using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests.Assessing;

public class BidOpeningTests
{
    [Fact]
    public void Nobody_opens_bids_before_they_close_INV_6()
    {
        Given.RefusedBy("INV-6", () => Given.Open().BeginOpening(GivenBids.Asha, Given.Closes.Instant.AddSeconds(-1)));
        Assert.False(BidReading.IsOpen(Given.Evaluating(), GivenBids.Opened));
    }

    [Fact]
    public void Bids_stay_sealed_until_a_second_person_confirms_SUB_8()
    {
        var tender = Given.Evaluating();
        tender.BeginOpening(GivenBids.Asha, GivenBids.Opened);
        Assert.False(BidReading.IsOpen(tender, GivenBids.Opened));
        Given.RefusedBy("SUB-8", () => tender.ConfirmOpening(GivenBids.Asha, GivenBids.Opened));

        tender.ConfirmOpening(GivenBids.Tom, GivenBids.Opened);

        Assert.True(BidReading.IsOpen(tender, GivenBids.Opened));
        Assert.Equal(["BidOpeningBegun", "BidsOpened"], tender.TakeEvents().TakeLast(2).Select(e => e.GetType().Name));
    }

    [Fact]
    public void Nobody_confirms_what_nobody_began_SUB_8() =>
        Given.RefusedBy("SUB-8", () => Given.Evaluating().ConfirmOpening(GivenBids.Tom, GivenBids.Opened));

    [Theory]
    [InlineData(Profile.Pa23Above)]
    [InlineData(Profile.Pa23LightTouch)]
    [InlineData(Profile.Pa23BelowNotifiable)]
    [InlineData(Profile.PsrHealthEngland)]
    public void One_person_alone_is_not_enough_for_a_larger_tender_SUB_8(Profile profile) => Given.RefusedBy(
        "SUB-8", () => Given.Evaluating().OpenBidsAlone(GivenBids.Asha, "Nobody else is here.", Given.For(profile), GivenBids.Opened));

    [Fact]
    public void One_person_opens_a_small_tender_alone_and_says_why_SUB_8()
    {
        var small = Given.For(Profile.Pa23BelowSmall);
        var tender = Given.Evaluating();
        Given.RefusedBy("SUB-8", () => tender.OpenBidsAlone(GivenBids.Asha, " ", small, GivenBids.Opened), "reason");
        tender.OpenBidsAlone(GivenBids.Asha, "We are a team of one.", small, GivenBids.Opened);
        Assert.True(BidReading.IsOpen(tender, GivenBids.Opened));
        Assert.Equal("We are a team of one.", tender.OpenedAloneBecause);
    }

    [Fact]
    public void Bids_are_opened_once_SUB_8() =>
        Given.RefusedBy("SUB-8", () => GivenBids.OpenedTender().BeginOpening(GivenBids.Kim, GivenBids.Opened));

    [Fact]
    public void A_stopped_tender_has_nothing_to_open_INV_6()
    {
        var tender = Given.Open();
        tender.Withdraw("The money is gone.");
        Given.RefusedBy("SUB-8", () => tender.BeginOpening(GivenBids.Asha, GivenBids.Opened));
        Assert.Equal("INV-6", BidReading.WhyNot(tender, GivenBids.Opened)!.Rule);
    }
}
