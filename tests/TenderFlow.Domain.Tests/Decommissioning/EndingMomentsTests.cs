using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Reviews;
using Xunit;

namespace TenderFlow.Domain.Tests.Decommissioning;

public sealed class EndingMomentsTests
{
    // Signed on 1 December 2026; runs from Monday 4 January 2027 to Wednesday 3 January 2029.
    private readonly Contract contract = Given.SignedContract();
    private readonly EndingCase ending;

    public EndingMomentsTests() => ending = new(contract, "Lunch clubs");

    [Fact]
    public void The_decision_is_asked_for_12_9_6_and_4_months_before_the_end_DEC_8() =>
        Assert.Equal(
            [
                (12, Given.London("2027-12-31", "09:00")), (9, Given.London("2028-04-03", "09:00")),
                (6, Given.London("2028-07-03", "09:00")), (4, Given.London("2028-09-01", "09:00")),
            ],
            Of(MomentKind.EndingDecisionDue).Select(m => (m.Step, m.At)));

    [Fact]
    public void Three_months_before_the_end_notice_is_given_in_any_case_DEC_2_INV_9() =>
        Assert.Equal(Given.London("2028-10-03", "09:00"), Assert.Single(Of(MomentKind.EndingNoticeFloor)).At);

    [Fact]
    public void A_contract_shorter_than_the_notice_gets_it_when_it_is_signed_INV_9()
    {
        var brief = new Contract(
            Given.Evaluating(), Given.Bidder, Given.Reader, 100_000, new(2027, 1, 4), new(2027, 2, 28), "Europe/London");
        brief.AgreePlan(Given.London("2026-11-10", "10:00"));
        brief.Sign(Given.London("2026-12-01", "10:00"));
        var notice = Assert.Single(EndingMoments.Of(brief, null, Given.Force), m => m.Kind == MomentKind.EndingNoticeFloor);
        Assert.Equal(brief.SignedAt, notice.At);
    }

    [Fact]
    public void Ways_to_carry_on_come_once_a_month_until_one_is_chosen_DEC_4()
    {
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), Given.London("2028-10-03", "09:00"));
        Assert.Equal(
            [Given.London("2028-11-03", "09:00"), Given.London("2028-12-04", "09:00"), Given.London("2029-01-03", "09:00")],
            Of(MomentKind.WaysToCarryOn).Select(m => m.At));
        ending.Choose("We take the grant.", Given.London("2028-10-10", "09:00"));
        Assert.Empty(Of(MomentKind.WaysToCarryOn));
    }

    [Fact]
    public void The_exit_plan_is_looked_at_once_a_year_while_time_remains_DEC_7()
    {
        Assert.Empty(Of(MomentKind.ExitPlanDue));
        var longer = new Contract(
            Given.Evaluating(), Given.Bidder, Given.Reader, 100_000, new(2027, 1, 4), new(2030, 1, 3), "Europe/London");
        longer.AgreePlan(Given.London("2026-11-10", "10:00"));
        longer.Sign(Given.London("2026-12-01", "10:00"));
        Assert.Equal(
            [Given.London("2028-01-05", "09:00")],
            EndingMoments.Of(longer, null, Given.Force).Where(m => m.Kind == MomentKind.ExitPlanDue).Select(m => m.At));
    }

    [Fact]
    public void After_the_end_the_provider_is_asked_3_and_6_months_later_and_the_case_is_to_be_closed_DEC_4()
    {
        End();
        Assert.Equal(
            [
                (MomentKind.HowAreYouGettingOn, Given.London("2029-04-03", "09:00")),
                (MomentKind.HowAreYouGettingOn, Given.London("2029-07-03", "09:00")),
                (MomentKind.EndingToClose, Given.London("2029-07-31", "09:00")),
            ],
            EndingMoments.Of(contract, ending, Given.Force).Select(m => (m.Kind, m.At)));
    }

    private void End()
    {
        ending.GiveNoticeByDefault(contract, SupportEntry.WaysOn(new(2028, 10, 3), []), Given.London("2028-10-03", "09:00"));
        contract.End(Given.London("2029-01-04", "00:00"));
        ending.End(Given.London("2029-01-04", "00:00"));
    }

    private IEnumerable<Moment> Of(MomentKind kind) =>
        EndingMoments.Of(contract, ending, Given.Force).Where(m => m.Kind == kind);
}
