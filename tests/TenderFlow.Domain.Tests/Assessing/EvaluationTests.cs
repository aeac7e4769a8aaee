using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using Xunit;
using static TenderFlow.Domain.Tests.Assessing.GivenBids;

namespace TenderFlow.Domain.Tests.Assessing;

public class EvaluationTests
{
    [Fact]
    public void Nobody_scores_before_they_say_whether_they_have_a_link_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = new Evaluation(tender);
        evaluation.Name(tender, Tom, Asha, Opened);
        Given.RefusedBy("AWD-1", () => evaluation.Score(tender, Tom, First, Criteria, Scores(8, 8), Opened));
        evaluation.Declare(tender, Tom, [], "", Opened);
        evaluation.Score(tender, Tom, First, Criteria, Scores(8, 8), Opened);
    }

    [Fact]
    public void A_declared_link_bars_from_the_bid_until_another_person_decides_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = new Evaluation(tender);
        Given.RefusedBy("AWD-1", () => evaluation.Declare(tender, Tom, [First], " ", Opened), "words");
        evaluation.Declare(tender, Tom, [First], "My sister works there.", Opened);
        Assert.True(evaluation.IsBarred(Tom, First));
        Assert.False(evaluation.IsBarred(Tom, bidId: 99));
        Given.RefusedBy("AWD-1", () => evaluation.Score(tender, Tom, First, Criteria, Scores(8, 8), Opened));
        Given.RefusedBy("AWD-1", () => evaluation.DecideLink(Tom, Tom, First, clear: true, "It is fine."));
        Given.RefusedBy("AWD-1", () => evaluation.DecideLink(Asha, Tom, First, clear: true, ""), "reason");

        evaluation.DecideLink(Asha, Tom, First, clear: true, "She left last year.");

        Assert.False(evaluation.IsBarred(Tom, First));
        evaluation.Score(tender, Tom, First, Criteria, Scores(8, 8), Opened);
    }

    [Fact]
    public void A_link_that_matters_keeps_the_person_away_and_the_others_go_on_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        evaluation.Declare(tender, Tom, [First], "My sister works there.", Opened);
        evaluation.DecideLink(Asha, Tom, First, clear: false, "It could look unfair.");
        Assert.Equal([Asha], evaluation.Scoring(First));
        Assert.True(evaluation.IsScored(First));
    }

    [Fact]
    public void Nobody_sees_the_scores_of_others_before_they_hand_in_their_own()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        evaluation.Declare(tender, Tom, [], "", Opened);
        evaluation.Score(tender, Tom, First, Criteria, Scores(4, 5), Opened);
        Assert.All(evaluation.VisibleTo(Tom, First), s => Assert.Equal(Tom, s.PersonId));
        Assert.Empty(evaluation.VisibleTo(Kim, First));
        // Asha is done, and Tom is not: his unfinished scores are nobody's business.
        Assert.All(evaluation.VisibleTo(Asha, First), s => Assert.Equal(Asha, s.PersonId));

        evaluation.HandIn(tender, Tom, First, Criteria, Opened);

        Assert.Equal(4, evaluation.VisibleTo(Tom, First).Count);
        Assert.Equal(4, evaluation.VisibleTo(Asha, First).Count);
        Assert.Equal(4, evaluation.VisibleTo(Kim, First).Count);
    }

    [Fact]
    public void No_event_tells_a_score_to_readers_of_the_history()
    {
        var evaluation = ScoredByOne(OpenedTender(), safety: 3, company: 9);
        Assert.DoesNotContain(evaluation.TakeEvents(), e => e.GetType().GetProperties().Any(p => p.Name.Contains("Score", StringComparison.Ordinal)));
    }

    [Fact]
    public void Scores_that_were_handed_in_stand_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        Given.RefusedBy("AWD-1", () => evaluation.Score(tender, Asha, First, Criteria, Scores(1, 1), Opened));
        Given.RefusedBy("AWD-1", () => evaluation.StepBack(Asha));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_score_is_from_0_to_10_AWD_1(int score)
    {
        var tender = OpenedTender();
        var evaluation = new Evaluation(tender);
        evaluation.Declare(tender, Asha, [], "", Opened);
        Given.RefusedBy("AWD-1", () => evaluation.Score(tender, Asha, First, Criteria, Scores(score, 5), Opened), "score-1");
    }

    [Fact]
    public void Every_score_needs_its_reason_before_it_is_handed_in_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = new Evaluation(tender);
        evaluation.Declare(tender, Asha, [], "", Opened);
        evaluation.Score(tender, Asha, First, Criteria, [new(1, 8, "")], Opened);
        var error = Assert.Throws<DomainError>(() => evaluation.HandIn(tender, Asha, First, Criteria, Opened));
        Assert.Equal(["reason-1", "reason-2"], error.Refusals.Select(r => r.Field));
    }

    [Fact]
    public void The_only_assessor_needs_nobody_to_agree_with() =>
        Assert.Equal(8, ScoredByOne(OpenedTender()).Standing(First, 1)!.Score);

    [Fact]
    public void Several_assessors_agree_on_one_score_with_its_reason_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        evaluation.Declare(tender, Tom, [], "", Opened);
        Given.RefusedBy("AWD-1", () => evaluation.Agree(tender, Asha, First, Criteria, Scores(7, 7), Opened));
        evaluation.Score(tender, Tom, First, Criteria, Scores(4, 5), Opened);
        evaluation.HandIn(tender, Tom, First, Criteria, Opened);
        Assert.False(evaluation.IsFinal(First, Criteria));
        Given.RefusedBy("AWD-1", () => evaluation.Agree(tender, Asha, First, Criteria, Scores(7, 7, " "), Opened), "reason-1");

        evaluation.Agree(tender, Asha, First, Criteria, Scores(7, 7), Opened);

        Assert.True(evaluation.IsFinal(First, Criteria));
        Assert.Equal(7, evaluation.Standing(First, 1)!.Score);
    }

    [Fact]
    public void Nothing_is_scored_before_the_opening_SUB_8()
    {
        var tender = Given.Evaluating();
        var evaluation = new Evaluation(tender);
        evaluation.Declare(tender, Asha, [], "", Opened);
        Given.RefusedBy("SUB-8", () => evaluation.Score(tender, Asha, First, Criteria, Scores(8, 8), Opened));
    }

    [Fact]
    public void Nothing_is_scored_after_the_decision_AWD_1()
    {
        var tender = OpenedTender();
        var evaluation = ScoredByOne(tender);
        evaluation.Conclude(Given.Bidder, null, [], Opened);
        tender.Award(Given.Bidder, "The best.", null, Opened);
        Given.RefusedBy("AWD-1", () => evaluation.Agree(tender, Asha, First, Criteria, Scores(1, 1), Opened));
        Given.RefusedBy("AWD-1", () => evaluation.Conclude(Given.Bidder, null, [], Opened));
    }
}
