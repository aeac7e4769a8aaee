using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;
using TenderFlow.Domain.Tendering.Partners;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering.Partners;

/// <summary>A bid from a lead with members.</summary>
public class JointBidTests
{
    private const int Club = 22;
    private const int Kitchen = 23;
    private static readonly DateTimeOffset Now = Given.Published.AddDays(1);
    private readonly Tender tender = Given.Numbered(PartnerTests.Inviting());
    private readonly JointBid joint;

    public JointBidTests() => joint = new(tender, Given.Bidder, JointBidModel.LeadDelivers, Now);

    [Fact]
    public void The_lead_keeps_what_the_members_do_not_take_and_never_less_than_nothing_PRT_4()
    {
        Invite(Club, 30);
        Invite(Kitchen, 40);
        Assert.Equal(30, joint.LeadShare);

        Assert.Equal("share", Refused(() => Invite(24, 31)).Field);
        Assert.Equal("share", Refused(() => Invite(24, 0)).Field);
        Assert.Equal("does", Refused(() => joint.Invite(tender, 24, 1, "", 5, Now)).Field);
        Assert.Equal("member", Refused(() => Invite(Given.Bidder, 5)).Field);

        joint.Answer(tender, Kitchen, 1, agrees: false, Now);
        Assert.Equal(70, joint.LeadShare);
        Invite(Club, 60);
        Assert.Equal(40, joint.LeadShare);
        Assert.Equal(2, joint.Members.Count);
    }

    [Fact]
    public void A_bid_can_be_sent_only_when_every_member_has_answered_PRT_4()
    {
        Assert.Null(joint.WhyNotSend(tender, Name));
        Invite(Club, 30);
        Assert.Equal(
            "Organisation 22 has not said yes yet. Call them, or take them out of the bid.", joint.WhyNotSend(tender, Name)!.Sentence);
        joint.Answer(tender, Club, 1, agrees: true, Now);
        Assert.Null(joint.WhyNotSend(tender, Name));
        Invite(Kitchen, 5);
        Assert.NotNull(joint.WhyNotSend(tender, Name));
        joint.Remove(tender, Kitchen, Now);
        Assert.Null(joint.WhyNotSend(tender, Name));
    }

    [Fact]
    public void Each_thing_is_asked_once_and_gaps_are_shown_by_who_gives_them_PRT_1()
    {
        Invite(Club, 30);
        joint.Answer(tender, Club, 1, agrees: true, Now);
        var safe = tender.Asked.Single(i => i.Kind == AskedKind.Answer);
        joint.Give(tender, safe.Id, Club, Now);

        var gaps = joint.Gaps(tender, null);
        Assert.Equal([safe], gaps[Club]);
        Assert.Equal("Your price", Assert.Single(gaps[Given.Bidder]).Title);

        var bid = new Bid(tender, Given.Bidder, Now);
        bid.Write(safe, "We check everyone.");
        Assert.Empty(joint.Gaps(tender, bid)[Club]);
    }

    [Fact]
    public void Only_who_agreed_can_give_something_and_who_leaves_gives_it_back_PRT_1()
    {
        Invite(Club, 30);
        var item = tender.Asked[0];
        Assert.Equal($"giver-{item.Id}", Refused(() => joint.Give(tender, item.Id, Club, Now)).Field);
        Refused(() => joint.Give(tender, 999, Given.Bidder, Now));
        joint.Answer(tender, Club, 1, agrees: true, Now);
        joint.Give(tender, item.Id, Club, Now);
        joint.TakeEvents();
        joint.Give(tender, item.Id, Club, Now);
        Assert.Empty(joint.TakeEvents());

        joint.Answer(tender, Club, 1, agrees: false, Now);
        Assert.Equal(Given.Bidder, joint.GiverOf(item));
        Assert.Empty(joint.Agreed);
    }

    [Fact]
    public void Nobody_answers_unasked_and_nothing_changes_after_bids_closed_PRT_4()
    {
        Refused(() => joint.Answer(tender, Club, 1, agrees: true, Now));
        Invite(Club, 30);
        tender.Withdraw("We have no money.");
        Refused(() => joint.Answer(tender, Club, 1, agrees: true, Now));
        Refused(() => Invite(Kitchen, 5));
        Refused(() => joint.Remove(tender, Club, Now));
        Assert.Throws<DomainError>(() => new JointBid(Given.Open(), Given.Bidder, JointBidModel.NewBody, Now));
    }

    [Fact]
    public void The_closing_date_decides_and_not_the_moment_at_which_it_was_noticed_PRT_4()
    {
        var late = Given.Closes.Instant.AddSeconds(1);
        Invite(Club, 30);
        Assert.True(tender.IsOpen);
        Refused(() => joint.Answer(tender, Club, 1, agrees: true, late));
        Refused(() => joint.Remove(tender, Club, late));
        Refused(() => joint.Give(tender, tender.Asked[0].Id, Given.Bidder, late));
        joint.Answer(tender, Club, 1, agrees: true, Given.Closes.Instant);
    }

    private static string Name(int organisation) => $"Organisation {organisation}";

    private static Refusal Refused(Action act) => Assert.Throws<DomainError>(act).Refusals[0];

    private void Invite(int organisation, int share) =>
        joint.Invite(tender, organisation, 1, "Run the club in Northgate.", share, Now);
}
