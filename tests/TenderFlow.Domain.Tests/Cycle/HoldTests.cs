using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;
using Xunit;

namespace TenderFlow.Domain.Tests.Cycle;

public class HoldTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 5);

    [Fact]
    public void Court_proceedings_block_signing_until_they_are_lifted_AWD_6()
    {
        var tender = Awarded();
        Given.RefusedBy("AWD-6", () => tender.Hold(" "), "reason");
        tender.Hold("A bidder went to court.");
        Given.RefusedBy("AWD-6", () => tender.Sign(new DateOnly(2027, 1, 10)));
        Given.RefusedBy("AWD-6", () => tender.LiftHold("", LastDay), "reason");

        tender.LiftHold("The court let us go on.", LastDay);

        tender.Sign(new DateOnly(2027, 1, 10));
        Assert.Equal(TenderStatus.Signed, tender.Status);
    }

    [Fact]
    public void A_lifted_hold_never_makes_the_pause_shorter_AWD_3()
    {
        var tender = Awarded();
        tender.Hold("A bidder went to court.");
        tender.LiftHold("The case was dropped.", new DateOnly(2026, 10, 30));
        Assert.Equal(LastDay, tender.StandstillEnds);
        Given.RefusedBy("AWD-3", () => tender.Sign(LastDay));
    }

    [Fact]
    public void After_objections_in_health_care_five_more_working_days_pass_AWD_5()
    {
        var force = Given.For(Profile.PsrHealthEngland);
        Assert.Equal(new DateOnly(2026, 11, 27), Standstill.AfterObjections(
            new DateOnly(2026, 11, 20), force.Rules.Standstill, force.Calendar));
        var act = Given.For(Profile.Pa23Above);
        Assert.Equal(new DateOnly(2026, 11, 20), Standstill.AfterObjections(
            new DateOnly(2026, 11, 20), act.Rules.Standstill, act.Calendar));
    }

    [Fact]
    public void A_court_can_set_the_award_aside_and_then_nothing_is_signed_AWD_6()
    {
        var tender = Awarded();
        tender.Hold("A bidder went to court.");
        tender.SetAside("The court says that a rule was broken.");
        Assert.Equal(TenderStatus.SetAside, tender.Status);
        Given.RefusedBy("NOT-7", () => tender.Sign(new DateOnly(2027, 1, 10)));
    }

    [Fact]
    public void A_notice_that_came_out_later_makes_the_pause_longer_and_never_shorter_AWD_3()
    {
        var tender = Awarded();
        tender.LengthenPause(LastDay.AddDays(-1));
        Assert.Equal(LastDay, tender.StandstillEnds);
        tender.LengthenPause(LastDay.AddDays(4));
        Assert.Equal(LastDay.AddDays(4), tender.StandstillEnds);
    }

    private static Tender Awarded()
    {
        var tender = Given.Evaluating();
        tender.Award(Given.Bidder, "Best for people.", LastDay, Given.London("2026-10-26", "10:00"));
        return tender;
    }
}
