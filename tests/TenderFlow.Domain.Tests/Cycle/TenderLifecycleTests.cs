using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.Domain.Tests.Cycle;

public sealed class TenderLifecycleTests
{
    [Fact]
    public void A_tender_goes_from_draft_to_ended_step_by_step_NOT_7()
    {
        TenderAction[] steps =
        [
            TenderAction.SendForReview, TenderAction.Publish, TenderAction.CloseQuestions, TenderAction.CloseToBids,
            TenderAction.StartEvaluating, TenderAction.AnnounceDecision, TenderAction.StartStandstill, TenderAction.Sign,
            TenderAction.StartDelivery, TenderAction.StartEnding, TenderAction.End,
        ];

        var end = steps.Aggregate(TenderStatus.Draft, (at, step) => TenderLifecycle.After(at, step)
            ?? throw new InvalidOperationException($"{step} is refused from {at}."));

        Assert.Equal(TenderStatus.Ended, end);
    }

    [Theory]
    [InlineData(TenderStatus.Closed, TenderAction.Withdraw)]
    [InlineData(TenderStatus.Published, TenderAction.DecideNotToAward)]
    [InlineData(TenderStatus.Draft, TenderAction.CloseToBids)]
    [InlineData(TenderStatus.Challenged, TenderAction.Sign)]
    [InlineData(TenderStatus.Ended, TenderAction.Publish)]
    public void A_move_that_is_not_listed_is_refused_NOT_7(TenderStatus from, TenderAction action) =>
        Assert.Null(TenderLifecycle.After(from, action));

    [Fact]
    public void Nothing_leaves_a_tender_that_is_over_NOT_7()
    {
        var left = from status in Enum.GetValues<TenderStatus>()
                   where TenderLifecycle.IsOver(status)
                   from action in Enum.GetValues<TenderAction>()
                   where TenderLifecycle.After(status, action) is not null
                   select (status, action);
        Assert.Empty(left);
    }

    [Fact]
    public void A_court_case_holds_the_signature_until_it_is_lifted_AWD_6()
    {
        Assert.Equal(TenderStatus.Challenged, TenderLifecycle.After(TenderStatus.Standstill, TenderAction.Challenge));
        Assert.Null(TenderLifecycle.After(TenderStatus.Challenged, TenderAction.Sign));
        Assert.Equal(TenderStatus.Standstill, TenderLifecycle.After(TenderStatus.Challenged, TenderAction.LiftChallenge));
    }

    [Fact]
    public void Every_state_has_plain_words() =>
        Assert.All(Enum.GetValues<TenderStatus>(), status => Assert.NotEmpty(TenderLifecycle.Words(status)));
}
