using TenderFlow.Domain.Assessing;
using Xunit;
using static TenderFlow.Domain.Tests.Assessing.GivenBids;

namespace TenderFlow.Domain.Tests.Assessing;

public class PuttingRightTests
{
    [Fact]
    public void All_bidders_have_the_same_two_working_days_SUB_7()
    {
        var evaluation = new Evaluation(OpenedTender());
        var points = evaluation.AskToPutRight(OpenedTender(), [(1, "Is it with VAT?"), (2, "Which day?")], Given.Force, Opened);
        // Asked on a Friday: Monday and Tuesday follow.
        Assert.All(points, p => Assert.Equal(Given.London("2026-09-29", "23:59"), p.Until));
    }

    [Fact]
    public void Nobody_decides_while_a_bidder_can_put_something_right_SUB_7()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        evaluation.AskToPutRight(tender, [(First, "Is it with VAT?")], Given.Force, Opened);
        var until = evaluation.PutRightUntil!.Value;
        Assert.Equal("SUB-7", Assert.Single(evaluation.WhyNotDecide(Criteria, [], "Europe/London", until)).Rule);
        Assert.Empty(evaluation.WhyNotDecide(Criteria, [], "Europe/London", until.AddTicks(1)));
    }

    [Fact]
    public void Once_every_point_is_put_right_the_decision_can_be_made_SUB_7()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        evaluation.AskToPutRight(tender, [(First, "Is it with VAT?")], Given.Force, Opened);
        Given.RefusedBy("SUB-7", () => evaluation.PutRight(First, 1, " ", Opened), "answer");
        Given.RefusedBy("SUB-7", () => evaluation.PutRight(First, 2, "With VAT.", Opened));
        Given.RefusedBy("SUB-7", () => evaluation.PutRight(bidId: 5, 1, "With VAT.", Opened));
        evaluation.PutRight(First, 1, "With VAT.", Opened);
        Assert.Empty(evaluation.WhyNotDecide(Criteria, [], "Europe/London", Opened));
    }

    [Fact]
    public void A_second_round_waits_for_the_end_of_the_first_so_that_time_stays_the_same_SUB_7()
    {
        var tender = OpenedTender();
        var evaluation = new Evaluation(tender);
        evaluation.AskToPutRight(tender, [(1, "Is it with VAT?")], Given.Force, Opened);
        Given.RefusedBy("SUB-7", () => evaluation.AskToPutRight(tender, [(2, "Which day?")], Given.Force, Opened.AddHours(1)));
        var after = evaluation.PutRightUntil!.Value.AddMinutes(1);
        Given.RefusedBy("SUB-7", () => evaluation.PutRight(1, 1, "With VAT.", after));
        Assert.Equal(2, Assert.Single(evaluation.AskToPutRight(tender, [(2, "Which day?")], Given.Force, after)).Number);
    }
}
