using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering.Partners;
using Xunit;

namespace TenderFlow.Domain.Tests.Tendering.Partners;

/// <summary>Finding a partner: the board, who fits, and introductions by consent.</summary>
public class PartnerTests
{
    private const int Hub = 21;
    private const int Club = 22;
    private static readonly DateTimeOffset Now = Given.Published.AddDays(1);

    [Fact]
    public void Nobody_is_shown_without_consent_PRT_4()
    {
        var refused = Assert.Throws<DomainError>(() => List(Hub, Bringing(PartnerStrength.Rooms) with { Agrees = false }));
        Assert.Equal(("PRT-4", "agrees"), (refused.Refusals[0].Rule, refused.Refusals[0].Field));
    }

    [Fact]
    public void The_board_takes_only_offers_that_say_something_while_the_tender_is_open_and_invites_partners_PRT_5()
    {
        Assert.Equal("brings", Assert.Throws<DomainError>(() => List(Hub, Bringing())).Refusals[0].Field);
        Assert.Equal("area", Assert.Throws<DomainError>(
            () => List(Hub, Bringing(PartnerStrength.Rooms) with { Area = "" })).Refusals[0].Field);
        Assert.Equal("words", Assert.Throws<DomainError>(
            () => List(Hub, Bringing(PartnerStrength.Rooms) with { Words = new('x', 501) })).Refusals[0].Field);
        Assert.Throws<DomainError>(
            () => new PartnerListing(Given.Open(), Hub, 1, Bringing(PartnerStrength.Rooms), Now));
        Assert.Throws<DomainError>(
            () => new PartnerListing(Given.Draft(Given.Terms() with { PartnersWelcome = true }), Hub, 1, Bringing(PartnerStrength.Rooms), Now));
    }

    [Fact]
    public void Those_who_fill_a_gap_fit_and_the_reason_is_said_from_each_side()
    {
        var hub = List(Hub, new([PartnerStrength.Rooms], [PartnerStrength.Transport], "Eastfield and Northgate", "", true));
        var club = List(Club, new([PartnerStrength.Transport], [PartnerStrength.Rooms], "Northgate", "", true));
        var far = List(23, new([PartnerStrength.Languages], [PartnerStrength.People], "Eastfield", "", true));
        var near = List(24, new([PartnerStrength.Transport], [], "Westhaven", "", true));

        var found = PartnerMatch.For(hub, [hub, near, club, far]);

        Assert.Equal([Club, 24], found.Select(m => m.Theirs.OrganisationId));
        Assert.Equal(
            [
                "You look for transport, and they bring it.", "They look for rooms, and you bring it.",
                "You work in the same area.",
            ],
            found[0].Reasons);
        Assert.Equal("You look for rooms, and they bring it.", PartnerMatch.For(club, [hub])[0].Reasons[0]);
    }

    [Fact]
    public void Who_left_the_board_is_suggested_to_nobody()
    {
        var hub = List(Hub, Bringing(PartnerStrength.Rooms));
        var club = List(Club, new([], [PartnerStrength.Rooms], "Northgate", "", true));
        Assert.Single(PartnerMatch.For(club, [hub]));
        hub.Hide(Now);
        Assert.Empty(PartnerMatch.For(club, [hub]));
        Assert.False(hub.IsVisible);
        hub.Show(Inviting(), 1, Bringing(PartnerStrength.Rooms), Now);
        Assert.Single(PartnerMatch.For(club, [hub]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_are_introduced_only_when_both_said_yes_whoever_comes_first_PRT_4(bool hubFirst)
    {
        var tender = Inviting();
        var pair = new Introduction(tender.Id, Club, Hub, Now);
        var (first, second) = hubFirst ? (Hub, Club) : (Club, Hub);

        Assert.False(pair.Answer(tender, first, yes: true, Now));
        Assert.False(pair.Answer(tender, first, yes: true, Now));
        Assert.Null(pair.IntroducedAt);
        Assert.True(pair.Answer(tender, second, yes: true, Now.AddHours(1)));
        Assert.Equal(Now.AddHours(1), pair.IntroducedAt);
        Assert.False(pair.Answer(tender, second, yes: false, Now.AddHours(2)));
        Assert.Equal(first, pair.PartnerOf(second));
        Assert.Single(pair.TakeEvents().OfType<PartnersIntroduced>());
    }

    [Fact]
    public void A_no_can_become_a_yes_but_a_stranger_and_a_late_answer_are_refused_PRT_4()
    {
        var tender = Inviting();
        var pair = new Introduction(tender.Id, Club, Hub, Now);
        pair.Answer(tender, Club, yes: true, Now);
        pair.Answer(tender, Hub, yes: false, Now);
        Assert.True(pair.IsDeclined);
        Assert.True(pair.Answer(tender, Hub, yes: true, Now));

        Assert.Throws<DomainError>(() => pair.Answer(tender, 99, yes: true, Now));
        Assert.Throws<DomainError>(() => new Introduction(tender.Id, Hub, Hub, Now));
        var late = new Introduction(tender.Id, Club, Hub, Now);
        tender.Withdraw("We have no money.");
        Assert.Throws<DomainError>(() => late.Answer(tender, Club, yes: true, Now));
    }

    internal static Tender Inviting()
    {
        var tender = Given.Draft(Given.Terms() with { PartnersWelcome = true });
        tender.Publish(new DateOnly(2026, 10, 22), Given.Published);
        return tender;
    }

    private static PartnerOffer Bringing(params PartnerStrength[] brings) => new(brings, [], "Eastfield", "", true);

    private static PartnerListing List(int organisation, PartnerOffer offer) => new(Inviting(), organisation, 1, offer, Now);
}
